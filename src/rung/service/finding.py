"""Finding a task: the newcomer's, the one a file belongs to, and the questions of one that only asks."""

from __future__ import annotations

import os.path
from pathlib import Path

from rung.catalog.model import Task
from rung.config import shorten
from rung.grading.verdict import Item
from rung.service.desk import Desk
from rung.trouble import Trouble


def first_task(desk: Desk) -> Task | None:
    return next((task for task in desk.catalog.tasks.values() if task.use == "first"), None)


def task_of(desk: Desk, path: Path) -> str:
    name = desk.workspace.task_id_of(path)
    if name is None or name not in desk.catalog.tasks:
        if not os.path.lexists(path):
            raise no_file(path)
        raise Trouble(
            "no-task-here",
            f"{shorten(path.absolute())} does not belong to a task.",
            "Nothing was judged; the file is untouched.",
            f"Give a file in {shorten(desk.workspace.root)}, or name the task with --task.",
            http=404,
        )
    return name


def no_file(path: Path) -> Trouble:
    return Trouble(
        "no-file",
        f"There is no file {shorten(path.absolute())}.",
        "Nothing was judged. What you submitted before is kept.",
        "Check the name; `rung next` gets the starter again.",
        http=404,
    )


def draw(desk: Desk, found: Task, seed: int) -> tuple[Item, ...]:
    """The questions of one draw."""
    questions: tuple[Item, ...] = desk.once(
        ("draw", found.id, found.version, seed), lambda: tuple(desk.grader.questions(found.id, seed))
    )
    return questions
