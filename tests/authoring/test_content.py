"""All content that ships is proven: every task, every item, every lesson. One test a piece, so that a fault has a name.

`scripts/nightly` does the same on 60 seeds and with 1,000 witness inputs for each surviving mutant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.authoring.prove import prove
from rung.authoring.prove_items import prove_items
from rung.authoring.prove_lessons import lesson_faults
from rung.catalog import content_path
from rung.grading.bench import JudgeBench

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")  # an author's reference may divide by zero on purpose

ROOT = content_path()
TASKS = sorted(p.parent for p in ROOT.glob("tasks/*/task.toml"))
ITEMS = sorted(ROOT.glob("items/*.py"))
LESSONS = sorted(ROOT.glob("lessons/*.md"))


@pytest.fixture(scope="module")
def bench() -> Iterator[JudgeBench]:
    made = JudgeBench(ROOT)
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.parametrize("folder", TASKS, ids=lambda p: p.name)
def test_task_is_fair_and_sharp(bench: JudgeBench, folder: Path) -> None:
    assert prove(folder, bench, seeds=4, witnesses=120).faults == []


@pytest.mark.parametrize("path", ITEMS, ids=lambda p: p.stem)
def test_items_are_fair(bench: JudgeBench, path: Path) -> None:
    assert prove_items(path, bench, seeds=6) == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda p: p.stem)
def test_lesson_is_whole(bench: JudgeBench, path: Path) -> None:
    assert lesson_faults(path, bench) == []
