"""A small curriculum with some rooms taught and some not, and people at different points of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

from rung.catalog.model import ItemSpec
from rung.events import ItemAnswered, Judged, LessonRead
from rung.learner import LearnerState, SkillGraph, build_graph, fold
from rung.planner import Goal, Room, TaskRef

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)  # a Monday
_IDS = count(1)

ROWS = [
    ("functions", "py", "foundation", 8.0, ()),
    ("testing", "py", "core", 5.0, ("functions",)),
    ("arrays", "num", "foundation", 5.0, ("functions",)),
    ("tables", "dat", "foundation", 8.0, ("arrays",)),
    ("splits", "ev", "foundation", 3.0, ("tables",)),
    ("leakage", "ev", "core", 5.0, ("splits",)),
    ("serving", "dep", "core", 5.0, ("testing", "splits")),
    ("drift", "mon", "core", 4.0, ("serving",)),
    ("gradients", "num", "foundation", 7.0, ("arrays",)),
    ("networks", "dl", "core", 6.0, ("gradients",)),
]
AREAS = {
    "py": "Python",
    "num": "Numerics",
    "dat": "Data",
    "ev": "Evaluation",
    "dep": "Serving",
    "mon": "Monitoring",
    "dl": "Deep learning",
}
GRAPH = build_graph(ROWS, titles={row[0]: row[0].capitalize() for row in ROWS}, areas=AREAS)
TAUGHT = ("functions", "testing", "arrays", "tables", "splits", "leakage")


def room(skill: str, lesson_minutes: float = 10.0, task_minutes: float = 12.0) -> Room:
    uses = ("practice", "practice", "proof")
    return Room(
        skill,
        lesson_minutes,
        tuple(
            TaskRef(f"{skill}-{n}", f"{skill.capitalize()} task {n}", use, task_minutes, n, (skill,))
            for n, use in enumerate(uses, start=1)
        ),
        (ItemSpec(skill, "shape", "predict", 2.0), ItemSpec(skill, "pick", "choose", 2.0)),
    )


ROOMS: Mapping[str, Room] = {skill: room(skill) for skill in TAUGHT}
NEWCOMER = fold([], GRAPH)


def goal(
    weights: Mapping[str, float] | None = None,
    *,
    minutes: int = 45,
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4),
    start: date = TODAY,
    role: str = "role",
) -> Goal:
    return Goal(
        role=role,
        weights=weights if weights is not None else {"leakage": 1.0, "drift": 0.8, "networks": 0.5},
        weekdays=weekdays,
        minutes=minutes,
        start=start,
    )


def later(days: float) -> datetime:
    return NOW + timedelta(days=days)


def solved(
    skill: str, *, tasks: Iterable[int] = (1, 2), day: float = 0.0, help_used: int = 0
) -> list[Judged]:
    return [
        Judged(
            id=f"{next(_IDS):032x}",
            at=later(day + n / 1000),
            submission=f"{next(_IDS):032x}",
            task=f"{skill}-{n}",
            skills={skill: 1.0},
            difficulty=3.0,
            status="passed",
            help=help_used,
            verdict={},
        )
        for n in tasks
    ]


def read(skill: str, day: float = 0.0) -> LessonRead:
    return LessonRead(id=f"{next(_IDS):032x}", at=later(day), skill=skill, minutes=10)


def answered(skill: str, right: bool = True, day: float = 0.0, context: str = "review") -> ItemAnswered:
    return ItemAnswered(
        id=f"{next(_IDS):032x}",
        at=later(day),
        skill=skill,
        item="shape",
        seed=1,
        item_kind="line",
        difficulty=3.0,
        context=context,  # type: ignore[arg-type]
        answer="",
        outcome=float(right),
        dont_know=not right,
    )


def mastered(*skills: str, day: float = 0.0) -> LearnerState:
    """Somebody who solved all practice of these skills alone, and then some."""
    events = [
        event for skill in skills for event in (read(skill, day), *solved(skill, tasks=(1, 2, 3), day=day))
    ]
    extra = [event for skill in skills for n in (4, 5) for event in solved(skill, tasks=(n,), day=day + 0.01)]
    return fold(sorted([*events, *extra], key=lambda event: event.at), GRAPH)


def wide_graph(skills: int, seed: int) -> SkillGraph:
    """A layered graph of about the curriculum's shape."""
    dice = Random(seed)
    rows: list[tuple[str, str, str, float, tuple[str, ...]]] = []
    for number in range(skills):
        near = [row[0] for row in rows[max(0, number - 30) :]]
        wanted = min(len(near), dice.choice((1, 1, 2, 2, 3))) if number > 2 else 0
        level = ("foundation", "core", "advanced")[min(2, 3 * number // skills)]
        rows.append(
            (f"s{number:03d}", f"a{dice.randrange(10)}", level, 4.0, tuple(dice.sample(near, wanted)))
        )
    return build_graph(rows)
