"""Events in, state out. `fold` is `advance` over and over, so a replay and a running state cannot differ."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rung.events import Event, ItemAnswered, Judged, LessonRead, PlacementFinished
from rung.learner.graph import SkillGraph
from rung.learner.moment import days_of
from rung.learner.observation import of_item, of_judged
from rung.learner.state import LearnerState, TaskRecord, prior
from rung.learner.update import observe, read_lesson


def fold(events: Iterable[Event], graph: SkillGraph, start: LearnerState | None = None) -> LearnerState:
    """The state after all events, in the order given (log order). `start`: a state to go on from."""
    state = prior() if start is None else start
    for event in events:
        state = advance(state, event, graph)
    return state


def advance(state: LearnerState, event: Event, graph: SkillGraph) -> LearnerState:
    """The state after one more event. Kinds that say nothing about skill move nothing.

    An event dated before the state (a clock that was set back) counts as happening at the state's own time.
    """
    match event:
        case ItemAnswered():
            state = observe(state, of_item(event), graph)
            if event.context == "placement":
                return msgspec.structs.replace(
                    state,
                    asked=(*state.asked, (event.skill, event.item)),
                    asked_kinds=(*state.asked_kinds, event.item_kind),
                )
            return state
        case Judged():
            return _judged(state, event, graph)
        case LessonRead():
            return read_lesson(state, event.skill, days_of(event.at), graph)
        case PlacementFinished():
            return msgspec.structs.replace(state, placed=True)
        case _:
            return state


def _judged(state: LearnerState, event: Judged, graph: SkillGraph) -> LearnerState:
    record = state.tasks.get(event.task, TaskRecord())
    seen = of_judged(event, record)
    if seen is None:
        return state
    state = observe(state, seen, graph)
    if seen.right:
        solved = "alone" if seen.help == 0 or record.solved == "alone" else "helped"
        record = TaskRecord(tries=0, solved=solved, last=state.at)
    else:
        record = TaskRecord(tries=record.tries + 1, solved=record.solved, last=record.last)
    return msgspec.structs.replace(state, tasks={**state.tasks, event.task: record})
