"""The fold: any order of arrival gives the same state, and looking back gives the state of that moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from rung.events import (
    AnyEvent,
    HintShown,
    ItemAnswered,
    Judged,
    LearnerStarted,
    LessonRead,
    PlacementPaused,
    Submitted,
)
from rung.learner import SkillGraph, build_graph, fold
from rung.service.history import History

GRAPH: SkillGraph = build_graph(
    [("a", "x", "foundation", 2.0, ()), ("b", "x", "core", 3.0, ("a",)), ("c", "y", "core", 3.0, ("b",))]
)
START = datetime(2026, 1, 5, tzinfo=UTC)


def _event(number: int) -> AnyEvent:
    fields = {"id": f"{number:032x}", "at": START + timedelta(hours=7 * number)}
    skill = "abc"[number % 3]
    match number % 6:
        case 0:
            return LearnerStarted(**fields, learner="l", seed=number, rung_version="0")
        case 1:
            return ItemAnswered(
                **fields,
                skill=skill,
                item="i",
                seed=number,
                item_kind="predict",
                difficulty=3.0,
                context="placement",
                answer="",
                outcome=float(number % 2),
            )
        case 2:
            return Submitted(**fields, task="t", task_version="v", seed=1, door="cli", files={"f": "x"})
        case 3:
            return Judged(
                **fields,
                submission=f"{number - 1:032x}",
                task="t",
                skills={skill: 1.0},
                difficulty=2.0,
                status="passed" if number % 4 else "not-yet",
                help=0,
                verdict={},
            )
        case 4:
            return LessonRead(**fields, skill=skill)
    return HintShown(**fields, task="t", hint=0) if number % 2 else PlacementPaused(**fields)


def _whole(events: list[AnyEvent]) -> History:
    history = History(GRAPH)
    history.add(events)
    return history


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(40)), st.integers(1, 40))
def test_any_order_of_arrival_in_any_pieces_gives_the_same_state(order: list[int], piece: int) -> None:
    events = [_event(number) for number in range(40)]
    mixed = History(GRAPH)
    for start in range(0, 40, piece):
        mixed.add([events[number] for number in order[start : start + piece]])
    whole = _whole(events)
    assert mixed.beliefs == whole.beliefs
    assert mixed.record == whole.record


def test_a_late_arrival_before_many_others_is_folded_into_its_place() -> None:
    events = [_event(number) for number in range(350)]
    late = History(GRAPH)
    late.add([event for number, event in enumerate(events) if number not in (0, 120, 121, 349)])
    late.add([events[number] for number in (349, 121, 0, 120)])
    assert late.beliefs == _whole(events).beliefs == fold(events, GRAPH)
    assert late.record == _whole(events).record


def test_the_same_event_twice_counts_once() -> None:
    events = [_event(number) for number in range(20)]
    twice = _whole(events)
    twice.add(events[5:9])
    assert twice.beliefs == _whole(events).beliefs
    assert len(twice.record.events) == 20


def test_looking_back_gives_what_was_believed_then() -> None:
    events = [_event(number) for number in range(250)]
    history = _whole(events)
    for number in (0, 1, 99, 100, 101, 200, 249):
        assert history.before(events[number]) == fold(events[:number], GRAPH)
        assert history.after(events[number]) == fold(events[: number + 1], GRAPH)
        assert history.at(events[number].at) == fold(events[: number + 1], GRAPH)


def test_a_snapshot_spares_the_fold_and_changes_nothing() -> None:
    events = [_event(number) for number in range(330)]
    snapshot = _whole(events[:310]).snapshot()
    quick = History(GRAPH)
    quick.add(events, snapshot)
    assert quick.beliefs == _whole(events).beliefs
    assert quick.record == _whole(events).record
    assert quick.after(events[50]) == fold(events[:51], GRAPH)


def test_a_snapshot_of_other_events_or_another_model_is_passed_over() -> None:
    events = [_event(number) for number in range(330)]
    of_others = _whole(events[10:310]).snapshot()
    assert of_others is not None
    for snapshot in (of_others, msgspec.structs.replace(of_others, model="another")):
        history = History(GRAPH)
        history.add(events, snapshot)
        assert history.beliefs == _whole(events).beliefs


def test_an_event_that_arrives_late_undoes_the_snapshot() -> None:
    events = [_event(number) for number in range(330)]
    snapshot = _whole([*events[:5], *events[6:310]]).snapshot()
    history = History(GRAPH)
    history.add([*events[:5], *events[6:]], snapshot)
    history.add([events[5]])
    assert history.beliefs == _whole(events).beliefs
