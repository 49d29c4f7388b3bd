"""The goal: a role's skills with weights, and when the person studies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from rung.learner import SkillGraph

PREREQUISITE_SHARE = 0.9
"""A prerequisite weighs this much of the heaviest skill that needs it (unless the role weighs it more itself)."""


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody wants to be and how they study. `weights`: skill id -> (0, 1].

    `weekdays`: 0 Monday … 6 Sunday, at least one. `minutes`: per study day, 5 or more. `start`: first study date.
    """

    role: str
    weights: Mapping[str, float]
    weekdays: tuple[int, ...]
    minutes: int
    start: date

    def __post_init__(self) -> None:
        if not self.weekdays or any(day not in range(7) for day in self.weekdays):
            raise ValueError("choose at least one study day of the week")
        if not 5 <= self.minutes <= 720:
            raise ValueError("minutes per study day must be between 5 and 720")


def closed_weights(goal: Goal, graph: SkillGraph) -> dict[str, float]:
    """The goal's skills with everything they rest on, in topological order; unknown ids are left out.

    A prerequisite takes `PREREQUISITE_SHARE` of the heaviest weight above it, or the role's own weight when larger.
    """
    weights = {skill: weight for skill, weight in goal.weights.items() if skill in graph}
    for skill in reversed(graph.order):
        weight = weights.get(skill)
        if weight is None:
            continue
        for prerequisite in graph.requires(skill):
            weights[prerequisite] = max(weights.get(prerequisite, 0.0), weight * PREREQUISITE_SHARE)
    return {skill: weights[skill] for skill in graph.order if skill in weights}


def goal_hours(goal: Goal, graph: SkillGraph) -> float:
    """Hours of the whole goal for a beginner, prerequisites included."""
    return sum(graph[skill].hours for skill in closed_weights(goal, graph))
