"""What is left to learn of one skill: none, a short check, or a share of its hours."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rung.learner import Estimate, LearnerState, SkillGraph
from rung.planner.rooms import Room

DONE_P = 0.8
"""P(correct) after the last practice from which a shown skill needs no more step in the plan; reviews keep it."""

CHECK_SHARE = 0.1
"""Share of the hours that a skill costs when it turns out to be there already: one look, one task."""

CREDIT_FROM = 0.3
CREDIT_FULL = 0.8
"""The chance that no learning is needed rises from 0 to 1 between these two values of P(correct)."""

UNTOUCHED_CREDIT = 0.5
"""What no answer has touched, near or far, gets this share of the credit: a prior is not a placement."""

LESSON_SHARE = 0.2
PRACTICE_SHARE = 0.6
"""Shares of a skill's hours that its lesson and its practice tasks take; the rest is a second look and proof."""


class Remaining(msgspec.Struct, frozen=True):
    """`hours`: if it has to be learned from where the person stands; `known`: chance that a check is enough.

    `likely`: answers (not just the prior) say that it is probably there.
    """

    skill: str
    hours: float
    check_hours: float
    known: float
    likely: bool

    @property
    def expected(self) -> float:
        return self.known * self.check_hours + (1 - self.known) * self.hours


def remaining(
    skill: str, seen: Estimate, state: LearnerState, graph: SkillGraph, rooms: Mapping[str, Room]
) -> Remaining | None:
    """What is left of a skill, or None when it is done: it was shown, and well enough.

    What fades afterwards belongs to the reviews, not to the plan.
    """
    if seen.status == "fading" or (seen.status == "shown" and seen.best >= DONE_P):
        return None
    hours = graph[skill].hours
    left = hours * max(CHECK_SHARE, 1 - _progress(skill, state, rooms))
    known = min(1.0, max(0.0, (seen.p - CREDIT_FROM) / (CREDIT_FULL - CREDIT_FROM)))
    if skill not in state.beliefs:
        known *= UNTOUCHED_CREDIT
    return Remaining(skill, left, min(left, hours * CHECK_SHARE), known, seen.status in ("inferred", "shown"))


def _progress(skill: str, state: LearnerState, rooms: Mapping[str, Room]) -> float:
    lesson = LESSON_SHARE if skill in state.beliefs and state.beliefs[skill].lesson else 0.0
    room = rooms.get(skill)
    practice = [task for task in room.tasks if task.use == "practice"] if room else []
    if not practice:
        return lesson
    solved = sum({"alone": 1.0, "helped": 0.5, "no": 0.0}[_solved(state, task.id)] for task in practice)
    return lesson + PRACTICE_SHARE * solved / len(practice)


def _solved(state: LearnerState, task: str) -> str:
    record = state.tasks.get(task)
    return record.solved if record else "no"
