"""What an event says about skill, as one value: outcome, difficulty, how it can be right or wrong by luck, and weight."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rung.events import ItemAnswered, Judged
from rung.learner import constants as c
from rung.learner.moment import days_of
from rung.learner.state import TaskRecord


class Observation(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of evidence. `skills`: id -> weight > 0. `outcome` in [0, 1]. `difficulty` in logits.

    `weight`: power to which the likelihood is raised (1 = full evidence, 0 = none). `guess`, `slip`: chances of being
    right or wrong by luck. `slope`: how sharply it tells who can from who cannot. `known_before`: it was asked before anything was taught. `at`: days since 1970.
    """

    event: str
    at: float
    skills: Mapping[str, float]
    outcome: float
    difficulty: float
    guess: float
    slip: float
    slope: float = 1.0
    weight: float = 1.0
    help: int = 0
    known_before: bool = False

    @property
    def right(self) -> bool:
        return self.outcome >= 0.5


def of_item(event: ItemAnswered) -> Observation:
    """A quick item. "I don't know yet" has no guess in it and almost no slip: it is the clearest answer of all."""
    return Observation(
        event=event.id,
        at=days_of(event.at),
        skills={event.skill: 1.0},
        outcome=0.0 if event.dont_know else min(1.0, max(0.0, event.outcome)),
        difficulty=logit_of_label(event.difficulty),
        guess=0.0 if event.dont_know else c.GUESS.get(event.item_kind, c.TASK_GUESS),
        slip=c.DONT_KNOW_SLIP if event.dont_know else c.SLIP,
        weight=c.DONT_KNOW_WEIGHT if event.dont_know else 1.0,
        known_before=event.context == "placement",
    )


def of_judged(event: Judged, record: TaskRecord) -> Observation | None:
    """A judged submission, given how far that task had come before it. None when the verdict says nothing of skill.

    A verdict that could not be reached ('not-gradable') or an untouched starter ('not-started') moves nothing.
    """
    skills = {skill: weight for skill, weight in event.skills.items() if weight > 0}
    if event.status not in ("passed", "not-yet") or not skills:
        return None
    at = days_of(event.at)
    passed = event.status == "passed"
    return Observation(
        event=event.id,
        at=at,
        skills=skills,
        outcome=1.0 if passed else 0.0,
        difficulty=logit_of_label(event.difficulty),
        guess=c.TASK_GUESS,
        slip=c.TASK_SLIP,
        slope=c.TASK_SLOPE,
        weight=_success_weight(event.help, record, at) if passed else _failure_weight(record),
        help=min(2, max(0, event.help)),
    )


def logit_of_label(difficulty: float) -> float:
    """Logits of an author's label 1 to 5 (labels outside are pulled in)."""
    return (min(5.0, max(1.0, difficulty)) - c.REFERENCE_DIFFICULTY) * c.DIFFICULTY_STEP


def _success_weight(help_used: int, record: TaskRecord, at: float) -> float:
    weight = c.HELP_WEIGHT[min(2, max(0, help_used))] / (1 + c.RETRY_SUCCESS_DISCOUNT * record.tries)
    if record.solved != "no" and at - record.last < c.SEPARATE_DAYS:
        weight = min(weight, c.REPEAT_WEIGHT)
    return weight


def _failure_weight(record: TaskRecord) -> float:
    return c.FIRST_FAILURE_WEIGHT if record.tries == 0 else c.RETRY_FAILURE_WEIGHT
