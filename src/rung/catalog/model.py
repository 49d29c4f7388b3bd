"""The catalogue as immutable values: skills, lessons, items, tasks, roles. No file is read here."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

Level = Literal["foundation", "core", "advanced"]
TaskKind = Literal["function", "debug", "predict", "choose", "sql", "data", "service"]
TaskUse = Literal["first", "practice", "proof"]


class Area(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One lane of the map."""

    id: str
    title: str


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public outline (certification guide, course, book) that names a skill."""

    id: str
    title: str
    family: str
    source: str
    read: str


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A duty or topic of the job, as one of the founding articles states it."""

    id: str
    kind: str
    text: str
    where: str


class Skill(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ability that a task can verify. `hours` is an expert guess of learning time for a beginner."""

    id: str
    area: str
    title: str
    ability: str
    level: Level
    hours: float
    prerequisites: tuple[str, ...]
    anchors: tuple[str, ...]
    duties: tuple[str, ...]
    verify_kind: str
    verify_how: str


class Misconception(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named wrong idea. `message`: what was done, why it hurts in the job, what to look at. Never the solution."""

    name: str
    message: str


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Bounds on one graded submission: `seconds` of wall time for all calls together, `memory_mb` of memory."""

    seconds: float = 6.0
    memory_mb: int = 1024


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One graded task: a folder of plain files. `file` is what the learner edits.

    `skills`: skill id to weight in (0, 1]; the first is the task's home. `difficulty` 1 (easy) to 5.
    `version` is a digest of everything that can change a verdict.
    """

    id: str
    title: str
    kind: TaskKind
    skills: MappingProxyType[str, float]
    use: TaskUse
    minutes: float
    difficulty: int
    file: str
    entry: str
    needs: tuple[str, ...]
    limits: Limits
    hints: tuple[str, ...]
    misconceptions: MappingProxyType[str, Misconception]
    prompt: str
    starter: str
    solution: str
    version: str
    folder: Path

    @property
    def home(self) -> str:
        """The skill this task belongs to first."""
        return next(iter(self.skills))


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """A lesson as Markdown. `body` keeps `$maths$` and runnable cells (```python run)."""

    skill: str
    title: str
    minutes: float
    body: str
    sources: tuple[str, ...]


class ItemSpec(msgspec.Struct, frozen=True):
    """What is known of a quick item without running it: read off its decorator. `difficulty` 1 to 5."""

    skill: str
    name: str
    kind: Literal["predict", "choose", "order", "line"]
    difficulty: float


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A target role: what one does all day and the skills it stands on."""

    id: str
    title: str
    summary: str
    skills: MappingProxyType[str, float]


class Catalog(msgspec.Struct, frozen=True, kw_only=True):
    """Everything Rung can teach, checked and immutable. Iteration order of `skills` is topological."""

    root: Path
    areas: tuple[Area, ...]
    skills: MappingProxyType[str, Skill]
    anchors: MappingProxyType[str, Anchor]
    duties: MappingProxyType[str, Duty]
    lessons: MappingProxyType[str, Lesson]
    items: MappingProxyType[str, tuple[ItemSpec, ...]]
    tasks: MappingProxyType[str, Task]
    roles: MappingProxyType[str, Role]

    def tasks_of(self, skill: str) -> tuple[Task, ...]:
        """Tasks whose home is `skill`, easiest first."""
        return tuple(sorted((t for t in self.tasks.values() if t.home == skill), key=lambda t: (t.difficulty, t.id)))

    def is_taught(self, skill: str) -> bool:
        """Whether the skill has a lesson, items and at least one practice task: a room that is not empty."""
        return (
            skill in self.lessons
            and bool(self.items.get(skill))
            and any(t.use == "practice" for t in self.tasks_of(skill))
        )
