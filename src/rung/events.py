"""What happened to a learner: the append-only truth that every other number is folded from.

An event is a frozen value with a kind (its tag), written once and never edited. A change of meaning is a new
kind, not a new reading of an old one. `at` is always UTC. `id` is unique over all machines, so that an import
can be repeated without counting anything twice.

This module knows no database and no page. Rooms above fold over `Event`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

import msgspec

Door = Literal["web", "cli", "watch", "mcp"]
ItemContext = Literal["placement", "review", "probe", "lesson"]


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """One thing that happened. `id`: 32 hex digits. `at`: aware UTC time."""

    id: str
    at: datetime


class LearnerStarted(Event, tag="learner-started", frozen=True, kw_only=True):
    """The first event of every log. `seed` is the root of all of this person's randomness."""

    learner: str
    seed: int
    rung_version: str


class LessonRead(Event, tag="lesson-read", frozen=True, kw_only=True):
    skill: str
    minutes: float = 0.0


class ItemAnswered(Event, tag="item-answered", frozen=True, kw_only=True):
    """A quick item (placement or review) was answered. `seed` rebuilds the very same variant.

    `outcome`: 1 right, 0 wrong; `dont_know` says that the person chose "I don't know yet" (then 0).
    """

    skill: str
    item: str
    seed: int
    item_kind: str
    difficulty: float
    context: ItemContext
    answer: str
    outcome: float
    dont_know: bool = False
    misconception: str | None = None
    seconds: float | None = None


class PlacementPaused(Event, tag="placement-paused", frozen=True, kw_only=True):
    pass


class PlacementFinished(Event, tag="placement-finished", frozen=True, kw_only=True):
    """`reason`: 'settled' | 'length' | 'stopped' (by the learner)."""

    reason: str
    items: int


class TaskOpened(Event, tag="task-opened", frozen=True, kw_only=True):
    task: str
    door: Door


class Submitted(Event, tag="submitted", frozen=True, kw_only=True):
    """Written and committed *before* grading. `files`: name to text, exactly as sent."""

    task: str
    task_version: str
    seed: int
    door: Door
    files: dict[str, str]


class Judged(Event, tag="judged", frozen=True, kw_only=True):
    """The verdict on one submission. `skills` maps skill id to weight in (0, 1], as the task said that day.

    `help`: 0 alone, 1 hints used, 2 worked solution seen before. `verdict` is the whole verdict as plain data.
    """

    submission: str
    task: str
    skills: dict[str, float]
    difficulty: float
    status: Literal["passed", "not-yet", "not-started", "not-gradable"]
    help: int
    verdict: dict[str, Any]


class HintShown(Event, tag="hint-shown", frozen=True, kw_only=True):
    task: str
    hint: int


class SolutionShown(Event, tag="solution-shown", frozen=True, kw_only=True):
    task: str


class GoalSet(Event, tag="goal-set", frozen=True, kw_only=True):
    """`weekdays`: 0 Monday … 6 Sunday. `minutes`: per study day. `start`: ISO date."""

    role: str
    weekdays: tuple[int, ...]
    minutes: int
    start: str


class AwaySet(Event, tag="away-set", frozen=True, kw_only=True):
    """Days off, both ends included (ISO dates): part of the plan, not a lapse."""

    first: str
    last: str


class AwayCleared(Event, tag="away-cleared", frozen=True, kw_only=True):
    """Days off taken back: the same days as the `AwaySet` that they undo."""

    first: str
    last: str


class SessionStarted(Event, tag="session-started", frozen=True, kw_only=True):
    """`steps`: the session as planned, each `{"type": "lesson|task|review", "skill": …, "task"/"item": …, "minutes": …}`."""

    session: str
    steps: tuple[dict[str, Any], ...]


class SessionStepDone(Event, tag="session-step-done", frozen=True, kw_only=True):
    session: str
    step: int
    seconds: float | None = None
    skipped: bool = False


class SessionFinished(Event, tag="session-finished", frozen=True, kw_only=True):
    session: str


AnyEvent = (
    LearnerStarted
    | LessonRead
    | ItemAnswered
    | PlacementPaused
    | PlacementFinished
    | TaskOpened
    | Submitted
    | Judged
    | HintShown
    | SolutionShown
    | GoalSet
    | AwaySet
    | AwayCleared
    | SessionStarted
    | SessionStepDone
    | SessionFinished
)

_ENCODER = msgspec.json.Encoder(order="deterministic")
_DECODER = msgspec.json.Decoder(AnyEvent)


def to_json(event: Event) -> bytes:
    """One event as one line of JSON, keys in a fixed order, no newline."""
    return _ENCODER.encode(event)


def from_json(line: bytes | str) -> AnyEvent:
    """The event of one line. Raises `msgspec.DecodeError` or `msgspec.ValidationError` on anything else."""
    event: AnyEvent = _DECODER.decode(line)
    return event
