"""`rung author check` finds what is wrong with a task, and nothing where nothing is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.authoring.prove import prove
from rung.authoring.prove_items import prove_items
from rung.authoring.prove_lessons import lesson_faults
from rung.grading.bench import JudgeBench
from tests.grading.conftest import SCALE_TASK, Writer, write_task  # noqa: F401

SHARP = {
    "wrong/no-change.py": "def centre(x):\n    return x\n",
    "wrong/only-first.py": "def centre(x):\n    out = x.copy()\n    out[:, 0] -= x[:, 0].mean()\n    return out\n",
    "right/explicit.py": "import numpy as np\n\ndef centre(x):\n    return np.subtract(x, np.mean(x, axis=0))\n",
}
MORE = (
    SCALE_TASK["task.toml"]
    + """
[misconceptions.no-change]
name = "Nothing is subtracted"
message = "The table comes back as it was; the columns still have their own means in them."
[misconceptions.only-first]
name = "Only the first column"
message = "You centre the first column and leave the others with their own means as they were."
"""
)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgeBench]:
    made = JudgeBench(tmp_path_factory.mktemp("content"))
    yield made
    made.close()


def sound(write: Writer, **changes: str) -> Path:
    folder = write(**{"task_toml": MORE, **changes})
    for name, text in SHARP.items():
        if not (folder / name).exists():
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_sound_task_is_green_and_its_figures_are_counted(bench: JudgeBench, write_task: Writer) -> None:  # noqa: F811
    proof = prove(sound(write_task), bench, seeds=4)
    assert proof.faults == []
    assert (proof.right, proof.wrong, proof.wrong_named) == (2, 5, 5)
    assert proof.mutants == proof.killed > 3


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"solution_py": "def centre(x):\n    raise ValueError\n"}, "the reference is refused|proven"),
        ({"starter_py": "def centre(x):\n    return x - x.mean(axis=0)\n\n"}, "there is nothing to do"),
        ({"wrong/one-mean_py": "def centre(x):\n    return x - x.mean(axis=0)\n"}, "wrong/one-mean.py passes"),
        ({"wrong/one-mean_py": SCALE_TASK["wrong/wrong-axis.py"]}, "is named wrong-axis, not one-mean"),
        ({"right/loop_py": "def centre(x):\n    return x\n"}, "right/loop.py is refused"),
        ({"task_toml": MORE.replace('hints = ["a", "b", "c", "d"]', 'hints = ["a"]')}, "1 hints"),
        ({"task_toml": MORE.replace('"a", "b"', '"return x - x.mean(axis=0)", "b"')}, "holds a line of the solution"),
        ({"task_toml": MORE.replace("[misconceptions.one-mean]", "[misconceptions.other]")}, "belongs to no misconception"),
        ({"task_toml": MORE.replace('entry = "centre"', 'entry = "centring"')}, "reference is refused|not defined"),
        ({"checks_py": "x = 1\n"}, "marks no check"),
        ({"checks_py": "import nothing_like_it\n"}, "ModuleNotFoundError"),
    ],
)
def test_what_is_wrong_with_a_task_is_found(bench: JudgeBench, write_task: Writer, changes: dict[str, str], said: str) -> None:  # noqa: F811
    faults = prove(sound(write_task, **changes), bench, seeds=3, with_mutants=False).faults
    assert any(re.search(said, fault) for fault in faults), faults


def test_a_check_that_is_too_weak_lets_a_proven_wrong_mutant_through_and_says_so(bench: JudgeBench, write_task: Writer) -> None:  # noqa: F811
    weak = SCALE_TASK["checks.py"].replace("t.agree()", "t.need(t.call(t.rng.normal(size=(4, 2))) is not None, None, 'nothing came back')")
    proof = prove(sound(write_task, checks_py=weak), bench, seeds=3)
    assert proof.proven_wrong > 0
    assert any("proven-wrong mutant is accepted" in fault for fault in proof.faults)


GOOD_ITEMS = '''
from rung.grading.spec import Draft, item
MISCONCEPTIONS = {"one-off": "You counted the end, which a slice leaves out; it stops one before."}

@item(kind="predict", difficulty=1)
def length(rng):
    n = rng.randint(2, 40)
    return Draft(prompt="What does this print?", code=f"print(len(range({n})))", answer=str(n), wrong={str(n + 1): "one-off"}, why="range(n) has exactly n elements.")

@item(kind="choose", difficulty=2)
def bigger(rng):
    n = rng.randint(2, 40)
    return Draft(prompt=f"Which is {n} doubled?", answer=str(2 * n), wrong={str(n): None, str(2 * n + 2): None}, why="Doubling multiplies by two here.")

@item(kind="line", difficulty=3)
def write(rng):
    n = rng.randint(2, 40)
    return Draft(prompt="Set y to twice x.", code=f"x = {n}", test="print(y)", answer=str(2 * n), model="y = 2 * x", wrong={str(n): "one-off"}, why="Two times x is what was asked.")
'''


def test_sound_items_are_green(bench: JudgeBench, tmp_path: Path) -> None:
    path = tmp_path / "ev-splits.py"
    path.write_text(GOOD_ITEMS, encoding="utf-8")
    assert prove_items(path, bench, seeds=4) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("n = rng.randint(2, 40)\n    return Draft(prompt=\"What", "n = 3\n    return Draft(prompt=\"What", "different variants"),
        ("model=\"y = 2 * x\"", "model=\"y = 3 * x\"", "the right answer"),
        ("\"one-off\"}, why=\"range", "\"unknown\"}, why=\"range", "MISCONCEPTIONS has no unknown"),
        ("wrong={str(n): None, str(2 * n + 2): None}", "wrong={}", "other options"),
        ("str(2 * n), wrong={str(n): None", "1 / 0, wrong={str(n): None", "ZeroDivisionError"),
    ],
)
def test_what_is_wrong_with_items_is_found(bench: JudgeBench, tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "ev-splits.py"
    path.write_text(GOOD_ITEMS.replace(old, new, 1), encoding="utf-8")
    assert old in GOOD_ITEMS
    assert any(said in fault for fault in prove_items(path, bench, seeds=4))


def test_a_lesson_needs_its_sections_and_a_cell_that_runs(bench: JudgeBench, tmp_path: Path) -> None:
    path = tmp_path / "ev-splits.md"
    whole = "+++\ntitle = 'T'\nminutes = 8\n+++\n" + "".join(f"## {s}\ntext\n" for s in ("Why this matters", "The idea", "Worked example", "Try it", "Classic mistakes", "Read next"))
    path.write_text(whole + "\n```python run\nprint(1)\n```\n", encoding="utf-8")
    assert lesson_faults(path, bench) == []
    path.write_text(whole.replace("## Worked example", "## Example") + "\n```python run\n1 / 0\n```\n", encoding="utf-8")
    faults = lesson_faults(path, bench)
    assert any("Worked example" in f for f in faults) and any("ZeroDivisionError" in f for f in faults)
