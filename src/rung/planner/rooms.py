"""What is taught here: for each skill with a lesson, items and practice, what is in the room. No empty rooms."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rung.catalog.model import Catalog, ItemSpec


class TaskRef(msgspec.Struct, frozen=True):
    """A graded task as the session sees it. `use`: 'first', 'practice' or 'proof'. `skills`: those it shows."""

    id: str
    title: str
    use: str
    minutes: float
    difficulty: int
    skills: tuple[str, ...]


class Room(msgspec.Struct, frozen=True):
    """One taught skill: minutes of its lesson, its tasks (easiest first), its quick items."""

    skill: str
    lesson_minutes: float
    tasks: tuple[TaskRef, ...]
    items: tuple[ItemSpec, ...]


def rooms_of(catalog: Catalog) -> Mapping[str, Room]:
    """Skill -> Room for every skill that is taught here, in the catalogue's order."""
    return {
        skill: Room(
            skill,
            catalog.lessons[skill].minutes,
            tuple(
                TaskRef(task.id, task.title, task.use, task.minutes, task.difficulty, tuple(task.skills))
                for task in catalog.tasks_of(skill)
            ),
            catalog.items[skill],
        )
        for skill in catalog.skills
        if catalog.is_taught(skill)
    }
