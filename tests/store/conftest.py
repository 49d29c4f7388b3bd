"""Events and logs for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rung.events import AnyEvent, HintShown, LearnerStarted, LessonRead, Submitted
from rung.store import Log, open_log

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def some_events(count: int, first: int = 0) -> list[AnyEvent]:
    """`count` events of mixed kinds; the same numbers give the same events."""
    made: list[AnyEvent] = []
    for number in range(first, first + count):
        name, at = f"{number:032x}", NOW + timedelta(minutes=number)
        if number == 0:
            made.append(LearnerStarted(id=name, at=at, learner="a" * 32, seed=7, rung_version="0.1.0"))
        elif number % 3 == 0:
            made.append(
                Submitted(
                    id=name,
                    at=at,
                    task="t",
                    task_version="v",
                    seed=number,
                    door="cli",
                    files={"a.py": f"x = {number}\n# ünï\n"},
                )
            )
        elif number % 3 == 1:
            made.append(LessonRead(id=name, at=at, skill="s", minutes=4.5))
        else:
            made.append(HintShown(id=name, at=at, task="t", hint=number))
    return made


@pytest.fixture
def make() -> Callable[..., list[AnyEvent]]:
    return some_events


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "rung.db"


@pytest.fixture
def log(path: Path) -> Iterator[Log]:
    opened = open_log(path, NOW)
    yield opened
    opened.close()
