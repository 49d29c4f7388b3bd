"""Today's session: a lesson, practice, something due, and an end. Never a skill that is not taught here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from random import Random
from typing import Any, Literal

import msgspec

from rung.learner import Estimate, LearnerState, SkillGraph, due_reviews, estimates
from rung.planner.plan import Plan
from rung.planner.rooms import Room, TaskRef

ITEM_MINUTES = 2.0
"""Minutes that one quick item takes, its explanation included."""

REVIEW_CAP = 0.25
"""At most this share of a session is review."""

TASKS_A_SKILL = 2
"""Practice tasks of one skill in one session, at most."""

LEAST_MINUTES = 5


class SessionStep(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do. `task` is set for 'task', `item` for 'review'; `minutes` is a guess."""

    type: Literal["lesson", "task", "review"]
    skill: str
    title: str
    minutes: float
    reason: str
    task: str | None = None
    item: str | None = None

    def plain(self) -> dict[str, Any]:
        """As the event `SessionStarted` keeps it."""
        return {key: value for key, value in msgspec.to_builtins(self).items() if value is not None}


class Session(msgspec.Struct, frozen=True):
    """Steps in order, their minutes together, and a sentence that says what this session is for."""

    steps: tuple[SessionStep, ...]
    minutes: float
    text: str


def todays_session(
    state: LearnerState,
    graph: SkillGraph,
    plan: Plan,
    rooms: Mapping[str, Room],
    at: datetime,
    minutes: int,
    seed: int,
) -> Session:
    """A session of about `minutes` (5 at least). The same arguments give the same session.

    It stays within the minutes; only when not even the first step fits, that one step is offered on its own.
    """
    budget = float(max(LEAST_MINUTES, minutes))
    seen = estimates(state, graph, at)
    dice = Random(f"{seed}/{at:%Y-%m-%d}/{len(state.tasks)}")
    reviews = _reviews(state, graph, plan, rooms, at, seen, budget, dice)
    room_left = budget - sum(step.minutes for step in reviews)
    blocks: list[list[SessionStep]] = []
    ahead = {step.skill for step in plan.steps if step.taught}
    for skill in [step.skill for step in plan.steps if step.taught and step.skill in rooms]:
        if room_left < ITEM_MINUTES:
            break
        if any(prerequisite in ahead for prerequisite in graph.requires(skill)):
            continue
        wanted = _wanted(rooms[skill], state, graph, plan, seen[skill], dice)
        if wanted[0].type == "review" and any(step.skill == skill for step in reviews):
            continue
        block = _fitting(wanted, room_left)
        if block:
            blocks.append(block)
            room_left -= sum(step.minutes for step in block)
        if len(block) == len(wanted):
            ahead.discard(skill)  # all of it is in today's session, so what rests on it may follow
    if not blocks:
        blocks = _single(plan, graph, rooms, state, seen, dice, budget)
        if blocks and sum(step.minutes for step in [*blocks[0], *reviews]) > budget:
            reviews = []
    steps = tuple(
        [*(blocks[0] if blocks else []), *reviews, *(step for block in blocks[1:] for step in block)]
    )
    return Session(steps, sum(step.minutes for step in steps), _text(steps, graph))


def _ready(plan: Plan, graph: SkillGraph, rooms: Mapping[str, Room]) -> list[str]:
    """Taught skills of the plan, in its order, whose taught prerequisites are behind the person."""
    ahead = {step.skill for step in plan.steps if step.taught}
    return [
        step.skill
        for step in plan.steps
        if step.taught and step.skill in rooms and not any(p in ahead for p in graph.requires(step.skill))
    ]


def _fitting(wanted: list[SessionStep], minutes: float) -> list[SessionStep]:
    """What one skill can use of so many minutes: its lesson, then its easiest open tasks; or a quick check."""
    block: list[SessionStep] = []
    tasks = 0
    for step in wanted:
        if step.minutes > minutes or (step.type == "task" and tasks == TASKS_A_SKILL):
            break
        block.append(step)
        minutes -= step.minutes
        tasks += step.type == "task"
    return block


def _wanted(
    room: Room, state: LearnerState, graph: SkillGraph, plan: Plan, seen: Estimate, dice: Random
) -> list[SessionStep]:
    skill, title = room.skill, graph.title(room.skill)
    reason = next((step.reason for step in plan.steps if step.skill == skill), "")
    if seen.status == "inferred" or (seen.status == "shown" and not _open(room, state)):
        return [_item(room, graph, dice, "You probably have this; one quick item settles it.")]
    steps: list[SessionStep] = []
    if skill not in state.lessons_read and not seen.successes:
        steps.append(
            SessionStep(type="lesson", skill=skill, title=title, minutes=room.lesson_minutes, reason=reason)
        )
    for task in _open(room, state):
        steps.append(_task(task, skill, reason if not steps else "Practice while it is fresh."))
    return steps or [
        _item(room, graph, dice, "All practice here is solved; a fresh variant shows that it stayed.")
    ]


def _open(room: Room, state: LearnerState) -> list[TaskRef]:
    """Practice not yet solved alone, easiest first; then, when all of it is, the tasks kept for proof."""
    solved = state.tasks_solved()
    practice = [t for t in room.tasks if t.use == "practice" and solved.get(t.id) != "alone"]
    return practice or [t for t in room.tasks if t.use == "proof" and solved.get(t.id) != "alone"]


def _task(task: TaskRef, skill: str, reason: str) -> SessionStep:
    if task.use == "proof":
        reason = "The proof: one task alone, on an unseen case."
    return SessionStep(
        type="task", skill=skill, title=task.title, minutes=task.minutes, reason=reason, task=task.id
    )


def _item(room: Room, graph: SkillGraph, dice: Random, reason: str) -> SessionStep:
    item = dice.choice(room.items)
    return SessionStep(
        type="review",
        skill=room.skill,
        title=graph.title(room.skill),
        minutes=ITEM_MINUTES,
        reason=reason,
        item=item.name,
    )


def _reviews(
    state: LearnerState,
    graph: SkillGraph,
    plan: Plan,
    rooms: Mapping[str, Room],
    at: datetime,
    seen: Mapping[str, Estimate],
    budget: float,
    dice: Random,
) -> list[SessionStep]:
    cap = max(1, int(budget * REVIEW_CAP / ITEM_MINUTES))
    due = [
        one for one in due_reviews(state, graph, at, plan.goal.weights, cap=len(graph)) if one.skill in rooms
    ]
    if due:
        return [
            _item(rooms[one.skill], graph, dice, f"Last practised {_ago(one.days_since)}; this keeps it.")
            for one in due[:cap]
        ]
    inferred = [skill for skill in rooms if skill in seen and seen[skill].status == "inferred"]
    if not inferred:
        return []
    skill = min(inferred, key=lambda one: (abs(seen[one].p - 0.5), one))
    return [_item(rooms[skill], graph, dice, "Inferred from other answers; one quick item makes it sure.")]


def _single(
    plan: Plan,
    graph: SkillGraph,
    rooms: Mapping[str, Room],
    state: LearnerState,
    seen: Mapping[str, Estimate],
    dice: Random,
    budget: float,
) -> list[list[SessionStep]]:
    """Not even the first step fits: offer the shortest that is ready, alone, and say so."""
    firsts = [
        _wanted(rooms[skill], state, graph, plan, seen[skill], dice)[0]
        for skill in _ready(plan, graph, rooms)
    ]
    too_long = [step for step in firsts if step.minutes > budget]
    if not too_long:
        return []
    step = min(too_long, key=lambda one: one.minutes)
    more = "It is longer than today's minutes; stop where you like, your place is kept."
    return [[msgspec.structs.replace(step, reason=f"{step.reason} {more}".strip())]]


def _text(steps: tuple[SessionStep, ...], graph: SkillGraph) -> str:
    if not steps:
        return "Nothing is due today, and every skill taught here is done. Enjoy the day."
    main = list(dict.fromkeys(graph.title(step.skill) for step in steps if step.type != "review"))
    reviews = sum(step.type == "review" for step in steps)
    parts = []
    if main:
        parts.append(" and ".join(main) if len(main) < 3 else f"{', '.join(main[:-1])} and {main[-1]}")
    if reviews:
        parts.append("one quick item" if reviews == 1 else f"{reviews} quick items")
    return f"Today: {', then '.join(parts)}."


def _ago(days: float) -> str:
    whole = int(days)
    return "today" if whole < 1 else "yesterday" if whole == 1 else f"{whole} days ago"
