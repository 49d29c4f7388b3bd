from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rung.events import Event
from rung.learner import estimate, estimates, fold

from .test_update import histories, skills
from .world import SMALL, answer, judged, later, lesson


@given(histories, skills, st.floats(60, 3000), st.floats(60, 3000))
@settings(max_examples=150)
def test_idle_time_never_raises_a_chance(history: list[Event], skill: str, one: float, other: float) -> None:
    state = fold(history, SMALL)
    soon, late = (estimate(state, SMALL, skill, later(d)) for d in sorted((one, other)))
    assert late.p <= soon.p + 1e-9
    assert late.low <= soon.low + 1e-9


@given(histories, skills)
@settings(max_examples=150)
def test_the_interval_is_in_order_and_within_bounds(history: list[Event], skill: str) -> None:
    seen = estimate(fold(history, SMALL), SMALL, skill, later(61))
    assert 0 <= seen.low <= seen.high <= 1
    assert 0 < seen.p < 1
    assert 0 < seen.retention <= 1


@given(histories, skills)
@settings(max_examples=150)
def test_shown_needs_an_own_success_alone_and_inferred_needs_none(history: list[Event], skill: str) -> None:
    seen = estimate(fold(history, SMALL), SMALL, skill, later(61))
    if seen.status in ("shown", "fading"):
        assert seen.successes >= 1
    if seen.status in ("inferred", "unknown"):
        assert seen.successes == 0
    if seen.held:
        assert seen.days >= 2


def test_nothing_known_is_unknown() -> None:
    assert {one.status for one in estimates(fold([], SMALL), SMALL, later(0)).values()} == {"unknown"}


def test_one_clear_answer_at_the_placement_is_shown_but_not_held() -> None:
    seen = estimate(fold([answer("functions", context="placement")], SMALL), SMALL, "functions", later(0))
    assert seen.status == "shown"
    assert not seen.held


def test_success_with_help_only_is_learning() -> None:
    state = fold([judged("arrays", help_used=2, at=later(d), task=str(d)) for d in range(9)], SMALL)
    assert estimate(state, SMALL, "arrays", later(9)).status == "learning"


def test_a_read_lesson_is_learning() -> None:
    assert estimate(fold([lesson("arrays")], SMALL), SMALL, "arrays", later(0)).status == "learning"


def test_deep_success_makes_what_lies_below_inferred() -> None:
    events = [answer("leakage", kind="line", at=later(0)), answer("leakage", kind="line", at=later(0.01))]
    seen = estimates(fold(events, SMALL), SMALL, later(0.01))
    assert seen["tables"].status == "inferred"
    assert seen["functions"].status == "inferred"


def test_what_was_shown_fades_with_time() -> None:
    state = fold([judged("arrays"), judged("arrays", task="two", at=later(0.01))], SMALL)
    assert estimate(state, SMALL, "arrays", later(1)).status == "shown"
    assert estimate(state, SMALL, "arrays", later(200)).status == "fading"


def spaced_successes(times: int) -> list[Event]:
    skills_in_turn = ("arrays", "tables", "functions", "splits")
    return [
        judged(skill, task=f"{skill} {n}", at=later(9 * n)) for n in range(times) for skill in skills_in_turn
    ]


def test_many_spaced_successes_are_held_and_one_long_day_never_is() -> None:
    spaced = fold(spaced_successes(10), SMALL)
    assert estimate(spaced, SMALL, "arrays", later(82)).held
    crammed = fold([judged("arrays", task=str(n), at=later(n / 100)) for n in range(40)], SMALL)
    assert not estimate(crammed, SMALL, "arrays", later(0.4)).held


def test_held_is_lost_after_a_very_long_gap() -> None:
    state = fold(spaced_successes(10), SMALL)
    assert not estimate(state, SMALL, "arrays", later(4000)).held


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        estimate(fold([], SMALL), SMALL, "arrays", datetime(2026, 3, 2))


def test_a_skill_without_any_link_to_what_was_asked_is_never_inferred() -> None:
    answers = [answer(skill, at=later(day)) for day in range(6) for skill in ("functions", "arrays", "tables", "splits")]
    apart = estimate(fold(answers, SMALL), SMALL, "shell", later(6))
    assert apart.p > 0.75, "a good impression in general"
    assert apart.status == "unknown"
