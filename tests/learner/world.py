"""Small worlds for the tests: two graphs, events made by hand, and simulated people who do not follow the model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from math import exp
from random import Random

from rung.events import ItemAnswered, Judged, LessonRead
from rung.learner import SkillGraph, build_graph

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_IDS = count(1)

SMALL = build_graph(
    [
        ("functions", "py", "foundation", 8, ()),
        ("arrays", "num", "foundation", 5, ("functions",)),
        ("tables", "dat", "foundation", 8, ("arrays",)),
        ("splits", "ev", "foundation", 3, ("tables",)),
        ("leakage", "ev", "core", 5, ("splits",)),
        ("shell", "sys", "foundation", 4, ()),
    ],
    titles={
        "functions": "Functions",
        "arrays": "Arrays",
        "tables": "Tables",
        "splits": "Splits",
        "leakage": "Leakage",
    },
)


@dataclass(frozen=True)
class Spec:
    """A quick item as placement sees it."""

    skill: str
    name: str
    kind: str
    difficulty: float


def later(days: float) -> datetime:
    return START + timedelta(days=days)


def answer(
    skill: str,
    right: bool = True,
    *,
    at: datetime = START,
    kind: str = "predict",
    difficulty: float = 3.0,
    context: str = "review",
    dont_know: bool = False,
    item: str = "item",
    name: str | None = None,
) -> ItemAnswered:
    return ItemAnswered(
        id=name or f"{next(_IDS):032x}",
        at=at,
        skill=skill,
        item=item,
        seed=7,
        item_kind=kind,
        difficulty=difficulty,
        context=context,  # type: ignore[arg-type]
        answer="",
        outcome=1.0 if right else 0.0,
        dont_know=dont_know,
    )


def judged(
    skills: str | dict[str, float],
    status: str = "passed",
    *,
    at: datetime = START,
    help_used: int = 0,
    task: str = "task",
    difficulty: float = 3.0,
) -> Judged:
    return Judged(
        id=f"{next(_IDS):032x}",
        at=at,
        submission=f"{next(_IDS):032x}",
        task=task,
        skills={skills: 1.0} if isinstance(skills, str) else skills,
        difficulty=difficulty,
        status=status,  # type: ignore[arg-type]
        help=help_used,
        verdict={},
    )


def lesson(skill: str, *, at: datetime = START) -> LessonRead:
    return LessonRead(id=f"{next(_IDS):032x}", at=at, skill=skill, minutes=8.0)


def wide_graph(skills: int, seed: int) -> SkillGraph:
    """A layered graph of the curriculum's shape: few roots, one to three prerequisites, ten areas, three levels."""
    dice = Random(seed)
    rows: list[tuple[str, str, str, float, tuple[str, ...]]] = []
    for number in range(skills):
        depth = number / skills
        level = "foundation" if depth < 0.3 else "core" if depth < 0.82 else "advanced"
        near = [row[0] for row in rows[max(0, number - 30) :]]
        wanted = min(len(near), dice.choice((1, 1, 2, 2, 3))) if number > 2 else 0
        hours = float(dice.randint(2, 8))
        rows.append(
            (f"s{number:03d}", f"a{dice.randrange(10)}", level, hours, tuple(dice.sample(near, wanted)))
        )
    return build_graph(rows)


def specs(skills: Sequence[str]) -> list[Spec]:
    kinds = (("predict", 2.0), ("choose", 2.0), ("line", 3.0))
    return [Spec(skill, kind, kind, difficulty) for skill in skills for kind, difficulty in kinds]


@dataclass(frozen=True)
class Person:
    """Knows a set of skills that is closed under prerequisites, or does not: nothing is graded (as in knowledge
    tracing). Slips one time in ten, guesses, and says "I don't know" two times in five when they do not know.
    """

    known: frozenset[str]

    def reply(self, skill: str, kind: str, dice: Random) -> tuple[bool, bool]:
        """(right, said "I don't know")."""
        if skill in self.known:
            return dice.random() > 0.1, False
        if dice.random() < 0.4:
            return False, True
        return dice.random() < {"choose": 0.25}.get(kind, 0.03), False


def somebody(graph: SkillGraph, seed: int) -> Person:
    """Strengths differ by person, by area and by level; nobody knows a skill without all that it rests on."""
    dice = Random(f"person/{seed}")
    talent = dice.gauss(0, 1.3)
    areas: dict[str, float] = {}
    known: set[str] = set()
    for skill in graph:
        node = graph[skill]
        bent = areas.setdefault(node.area, dice.gauss(0, 1.0))
        base = {"foundation": 1.5, "core": 0.8, "advanced": 0.0}[node.level]
        if all(p in known for p in node.requires) and dice.random() < 1 / (1 + exp(-base - talent - bent)):
            known.add(skill)
    return Person(frozenset(known))
