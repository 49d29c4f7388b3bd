import json
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rung.events import (
    AwaySet,
    Event,
    GoalSet,
    HintShown,
    LearnerStarted,
    PlacementFinished,
    PlacementPaused,
    SessionFinished,
    SolutionShown,
    Submitted,
    TaskOpened,
)
from rung.learner import advance, build_graph, estimate, estimates, fold, from_plain, model_version, to_plain

from .test_update import histories
from .world import SMALL, START, answer, judged, later

SILENT: list[Event] = [
    LearnerStarted(id="0" * 32, at=START, learner="me", seed=1, rung_version="0"),
    TaskOpened(id="1" * 32, at=START, task="t", door="web"),
    Submitted(id="2" * 32, at=START, task="t", task_version="v", seed=1, door="web", files={}),
    HintShown(id="3" * 32, at=START, task="t", hint=1),
    SolutionShown(id="4" * 32, at=START, task="t"),
    GoalSet(id="5" * 32, at=START, role="r", weekdays=(0,), minutes=30, start="2026-03-02"),
    AwaySet(id="6" * 32, at=START, first="2026-03-02", last="2026-03-03"),
    PlacementPaused(id="7" * 32, at=START),
    SessionFinished(id="8" * 32, at=START, session="s"),
    judged("arrays", "not-started"),
    judged("arrays", "not-gradable"),
]


@given(histories, st.integers(0, 12))
@settings(max_examples=100)
def test_replay_equals_incremental(history: list[Event], cut: int) -> None:
    running = fold(history[:cut], SMALL)
    for event in history[cut:]:
        running = advance(running, event, SMALL)
    assert running == fold(history, SMALL)


@given(histories, st.integers(0, 12))
@settings(max_examples=100)
def test_a_snapshot_through_json_goes_on_exactly_where_it_stopped(history: list[Event], cut: int) -> None:
    snapshot = json.loads(json.dumps(to_plain(fold(history[:cut], SMALL))))
    assert fold(history[cut:], SMALL, from_plain(snapshot)) == fold(history, SMALL)


@pytest.mark.parametrize("event", SILENT, ids=lambda event: type(event).__name__)
def test_what_says_nothing_of_skill_moves_nothing(event: Event) -> None:
    before = fold([answer("arrays")], SMALL)
    assert advance(before, event, SMALL) == before


def test_placement_is_remembered_question_by_question() -> None:
    asked = answer("arrays", context="placement", item="shape", kind="choose")
    state = fold([asked, answer("arrays", item="review")], SMALL)
    assert state.asked == (("arrays", "shape"),)
    assert state.asked_kinds == ("choose",)
    assert not state.placed
    assert advance(state, PlacementFinished(id="9" * 32, at=START, reason="settled", items=1), SMALL).placed


def test_order_of_same_time_events_on_unrelated_skills_hardly_matters() -> None:
    graph = build_graph(
        [(name, f"area of {name}", "core", 3, ()) for name in ("one", "two", "three", "four")]
    )
    events = [answer("one"), answer("two", False), judged("three"), answer("four", False, dont_know=True)]
    readings = [
        [estimate(fold(order, graph), graph, skill, later(1)).p for skill in graph]
        for order in permutations(events)
    ]
    for skill in zip(*readings, strict=True):
        assert max(skill) - min(skill) < 0.08  # ability is shared, so a filter keeps a trace of the order


def test_order_of_same_time_events_on_unrelated_skills_does_not_touch_counts_or_evidence() -> None:
    events = [answer("shell"), judged("arrays", "not-yet"), answer("leakage", False)]
    for order in permutations(events):
        beliefs = fold(order, SMALL).beliefs
        assert [
            (b.alone, b.missed, b.evidence) for b in (beliefs[s] for s in ("shell", "arrays", "leakage"))
        ] == [
            (1, 0, (events[0].id,)),
            (0, 1, (events[1].id,)),
            (0, 1, (events[2].id,)),
        ]


def test_a_clock_that_was_set_back_does_no_harm() -> None:
    state = fold([answer("arrays", at=later(10)), answer("arrays", at=later(3))], SMALL)
    assert state.at == state.beliefs["arrays"].last
    assert (
        estimate(state, SMALL, "arrays", later(10)).p
        > estimate(fold([], SMALL), SMALL, "arrays", later(10)).p
    )


def test_tasks_are_remembered_as_alone_or_helped_and_alone_stays() -> None:
    state = fold([judged("arrays", help_used=1)], SMALL)
    assert dict(state.tasks_solved()) == {"task": "helped"}
    state = advance(state, judged("arrays", at=later(2)), SMALL)
    assert dict(state.tasks_solved()) == {"task": "alone"}
    state = advance(state, judged("arrays", at=later(4), help_used=2), SMALL)
    assert dict(state.tasks_solved()) == {"task": "alone"}


def test_tries_are_counted_until_the_pass() -> None:
    state = fold([judged("arrays", "not-yet", at=later(n / 1000)) for n in range(3)], SMALL)
    assert state.tasks["task"].tries == 3
    assert advance(state, judged("arrays", at=later(0.01)), SMALL).tasks["task"].tries == 0


def test_the_version_names_the_graph() -> None:
    other = build_graph([("functions", "py", "foundation", 8, ())])
    assert model_version(SMALL) == model_version(SMALL)
    assert model_version(SMALL) != model_version(other)


def test_a_long_history_stays_finite_and_quick() -> None:
    dice = Random(5)
    events = [
        answer(dice.choice(list(SMALL)), dice.random() < 0.7, at=later(number / 10)) for number in range(2000)
    ]
    seen = estimates(fold(events, SMALL), SMALL, later(200))
    assert all(0 < one.low <= one.high < 1 + 1e-12 and 0 < one.p < 1 for one in seen.values())
