import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rung.events import Event
from rung.learner import LearnerState, advance, estimate, fold

from .world import SMALL, START, answer, judged, later, lesson

skills = st.sampled_from(list(SMALL))
histories = st.lists(
    st.one_of(
        st.builds(
            answer,
            skills,
            st.booleans(),
            at=st.floats(0, 60).map(later),
            kind=st.sampled_from(["predict", "choose", "order", "line"]),
            difficulty=st.floats(1, 5),
            dont_know=st.booleans(),
        ),
        st.builds(
            judged,
            st.one_of(skills, st.just({"tables": 1.0, "splits": 0.5})),
            st.sampled_from(["passed", "not-yet"]),
            at=st.floats(0, 60).map(later),
            help_used=st.integers(0, 2),
            task=st.sampled_from(["one", "two", "three"]),
        ),
        st.builds(lesson, skills, at=st.floats(0, 60).map(later)),
    ),
    max_size=12,
).map(lambda events: sorted(events, key=lambda event: event.at))


def p(state: LearnerState, skill: str, days: float = 61) -> float:
    return estimate(state, SMALL, skill, later(days)).p


@given(histories, skills, st.integers(0, 2))
@settings(max_examples=150)
def test_a_success_never_lowers_the_belief_in_its_skill(
    history: list[Event], skill: str, help_used: int
) -> None:
    before = fold(history, SMALL)
    after = advance(before, judged(skill, at=later(61), help_used=help_used, task="fresh"), SMALL)
    assert p(after, skill) >= p(before, skill) - 0.005


@given(histories, skills)
@settings(max_examples=150)
def test_a_failure_raises_a_belief_by_no_more_than_its_explanation_teaches(
    history: list[Event], skill: str
) -> None:
    before = fold(history, SMALL)
    after = advance(before, answer(skill, False, at=later(61)), SMALL)
    assert p(after, skill) <= p(before, skill) + 0.03


@given(histories)
@settings(max_examples=150)
def test_no_variance_is_ever_nought_or_below(history: list[Event]) -> None:
    state = fold(history, SMALL)
    assert state.ability.variance > 0
    assert all(area.variance > 0 for area in state.areas.values())
    assert all(belief.variance > 0 for belief in state.beliefs.values())


@given(histories, skills)
@settings(max_examples=100)
def test_reading_a_lesson_never_lowers_a_belief(history: list[Event], skill: str) -> None:
    before = fold(history, SMALL)
    after = advance(before, lesson(skill, at=later(61)), SMALL)
    assert p(after, skill) >= p(before, skill) - 1e-9


def test_three_successes_say_more_than_one() -> None:
    one = fold([answer("arrays")], SMALL)
    three = fold([answer("arrays", at=later(d / 100)) for d in range(3)], SMALL)
    assert p(three, "arrays", 1) > p(one, "arrays", 1)
    assert three.beliefs["arrays"].variance < one.beliefs["arrays"].variance


def test_success_on_a_deep_skill_speaks_for_what_lies_below() -> None:
    state = fold([answer("leakage")], SMALL)
    nothing = fold([], SMALL)
    lifts = [
        p(state, skill, 0) - p(nothing, skill, 0) for skill in ("splits", "tables", "arrays", "functions")
    ]
    assert all(lift > 0.03 for lift in lifts)
    assert lifts[0] > lifts[-1]


def test_failure_at_the_root_speaks_against_what_rests_on_it() -> None:
    state, nothing = fold([answer("functions", False)], SMALL), fold([], SMALL)
    drops = {skill: p(nothing, skill, 0) - p(state, skill, 0) for skill in ("arrays", "tables", "shell")}
    assert drops["arrays"] > drops["shell"] > 0


def moved(event: Event, skill: str) -> float:
    """By how many logits the skill's own part moved."""
    nothing, state = fold([], SMALL), fold([event], SMALL)
    return state.belief(skill, SMALL).mean - nothing.belief(skill, SMALL).mean


def test_a_success_speaks_more_for_what_lies_below_a_failure_more_against_what_rests_on_it() -> None:
    assert moved(answer("tables"), "arrays") > 2 * moved(answer("tables"), "splits") > 0
    assert moved(answer("tables", False), "splits") < 2 * moved(answer("tables", False), "arrays") < 0
    assert moved(answer("tables"), "shell") == 0.0


def test_being_inferred_is_no_evidence_and_starts_no_clock() -> None:
    state = fold([answer("leakage")], SMALL)
    inferred = state.beliefs["tables"]
    assert not inferred.practised
    assert inferred.evidence == ()
    assert inferred.neighbours == ("leakage",)


def test_messages_alone_never_make_a_skill_sure() -> None:
    mixed = [n % 3 != 0 for n in range(40)]
    from_afar = fold([answer("leakage", right, at=later(n / 100)) for n, right in enumerate(mixed)], SMALL)
    own = fold([answer("splits", right, at=later(n / 100)) for n, right in enumerate(mixed)], SMALL)
    assert from_afar.beliefs["splits"].variance >= 0.8
    assert own.beliefs["splits"].variance < 0.8


def test_dont_know_says_more_than_a_wrong_answer() -> None:
    wrong = fold([answer("arrays", False)], SMALL)
    dont = fold([answer("arrays", False, dont_know=True)], SMALL)
    assert p(dont, "arrays", 0) < p(wrong, "arrays", 0)


def test_help_counts_but_counts_less() -> None:
    nothing = p(fold([], SMALL), "arrays", 0)
    alone, hints, solution = (p(fold([judged("arrays", help_used=h)], SMALL), "arrays", 0) for h in (0, 1, 2))
    assert alone > hints > solution > nothing


def test_trying_and_mending_ends_above_where_it_began() -> None:
    events = [judged("arrays", "not-yet", at=later(d / 1000)) for d in range(4)]
    state = fold([*events, judged("arrays", at=later(0.01))], SMALL)
    assert p(state, "arrays", 0.01) > p(fold([], SMALL), "arrays", 0.01)


def test_two_tasks_alone_after_an_honest_dont_know_are_enough_to_be_shown() -> None:
    events = [
        answer("arrays", False, dont_know=True, context="placement"),
        lesson("arrays", at=later(0.01)),
        judged("arrays", task="one", at=later(0.02)),
        judged("arrays", task="two", at=later(0.03)),
    ]
    assert estimate(fold(events, SMALL), SMALL, "arrays", later(0.03)).status == "shown"


def test_credit_of_a_joint_task_is_shared_by_weight() -> None:
    state = fold([judged({"functions": 1.0, "shell": 0.2})], SMALL)
    nothing = fold([], SMALL)
    assert (
        p(state, "functions", 0) - p(nothing, "functions", 0)
        > p(state, "shell", 0) - p(nothing, "shell", 0)
        > 0
    )


def test_using_a_skill_winds_back_the_clock_of_what_it_rests_on_but_is_no_success_of_it() -> None:
    before = fold([answer("splits")], SMALL)
    after = advance(before, answer("leakage", at=later(20)), SMALL)
    assert after.beliefs["splits"].last == pytest.approx(before.beliefs["splits"].last + 20 * 0.3 * 0.85)
    assert after.beliefs["splits"].alone == 1
    assert len(after.beliefs["splits"].days) == 1


def test_what_had_faded_comes_back_at_once_when_solved_again() -> None:
    learned = fold([answer("arrays", at=later(d)) for d in (0, 2, 6)], SMALL)
    faded = p(learned, "arrays", 120)
    again = advance(learned, answer("arrays", at=later(120)), SMALL)
    assert p(again, "arrays", 120) > faded
    assert p(again, "arrays", 120) >= p(learned, "arrays", 6) - 0.01


def test_a_skill_the_graph_no_longer_has_is_still_remembered() -> None:
    state = fold([answer("long-gone"), judged({"long-gone": 1.0, "arrays": 1.0})], SMALL)
    assert state.beliefs["long-gone"].alone == 2
    assert state.beliefs["arrays"].alone == 1


def test_days_count_apart_only_when_they_are_apart() -> None:
    midnight = [
        answer("arrays", at=START.replace(hour=23, minute=50)),
        answer("arrays", at=later(1).replace(hour=0)),
    ]
    assert len(fold(midnight, SMALL).beliefs["arrays"].days) == 1
    assert len(fold([answer("arrays"), answer("arrays", at=later(1))], SMALL).beliefs["arrays"].days) == 2
    helped = [judged("arrays"), judged("arrays", at=later(2), help_used=1)]
    assert len(fold(helped, SMALL).beliefs["arrays"].days) == 1
