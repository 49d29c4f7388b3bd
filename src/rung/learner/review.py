"""What is due: skills that were solved once and have faded enough that solving again is worth the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rung.learner import constants as c
from rung.learner.estimate import chance_at
from rung.learner.forgetting import retention
from rung.learner.graph import SkillGraph
from rung.learner.moment import days_of
from rung.learner.state import LearnerState


class Due(msgspec.Struct, frozen=True):
    """A skill worth reviewing now. `p` now, `best` at the last practice, `days_since` then, `value` to sort by."""

    skill: str
    retention: float
    p: float
    best: float
    days_since: float
    value: float


def due_reviews(
    state: LearnerState,
    graph: SkillGraph,
    at: datetime,
    goal: Mapping[str, float] | None = None,
    cap: int = 3,
) -> tuple[Due, ...]:
    """At most `cap` skills whose retention is below `REVIEW_BELOW`, most valuable first.

    Value: what a review would bring back (P at best less P now), times the goal's weight (1 without a goal; skills
    outside the goal count a quarter), times how much of the graph stands on it.
    """
    now = days_of(at)
    due = [
        _due(state, graph, skill, now, goal)
        for skill, belief in state.beliefs.items()
        if belief.alone and skill in graph and retention(belief, now) < c.REVIEW_BELOW
    ]
    due.sort(key=lambda one: (-one.value, one.skill))
    return tuple(due[: max(0, cap)])


def _due(
    state: LearnerState, graph: SkillGraph, skill: str, now: float, goal: Mapping[str, float] | None
) -> Due:
    belief = state.belief(skill, graph)
    last = belief.last or now
    p, best = chance_at(state, graph, skill, now), chance_at(state, graph, skill, last)
    weight = 1.0 if goal is None else goal.get(skill, 0.25)
    carried = 1 + 0.1 * min(20, len(graph.descendants(skill)))
    return Due(
        skill=skill,
        retention=retention(belief, now),
        p=p,
        best=best,
        days_since=now - last,
        value=max(0.0, best - p) * weight * carried,
    )
