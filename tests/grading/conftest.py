"""A judge with real warm processes, and a small task made on the spot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rung.grading.bench import JudgeBench

SCALE_TASK = {
    "task.toml": """
title = "Centre the columns"
kind = "function"
minutes = 5
difficulty = 1
entry = "centre"
needs = ["numpy"]
hints = ["a", "b", "c", "d"]
[skills]
num-array-broadcasting = 1.0
[limits]
seconds = 1.5
memory_mb = 256
[misconceptions.wrong-axis]
name = "The mean of each row"
message = "You take the mean along the row; the columns are what is to be centred here."
[misconceptions.one-mean]
name = "One mean for the whole table"
message = "You subtract one number from everything, so columns with other units are mixed."
[misconceptions.changes-input]
name = "The input is changed"
message = "The caller's array is altered in place; whoever uses it next works on other numbers."
""",
    "prompt.md": "Centre each column.",
    "starter.py": "import numpy as np\n\ndef centre(x):\n    raise NotImplementedError\n",
    "solution.py": "import numpy as np\n\ndef centre(x):\n    return x - x.mean(axis=0)\n",
    "checks.py": '''
import numpy as np
from rung.grading.spec import Trial, check, generator

@generator
def tables(rng, size):
    return (rng.normal(5, 2, size=(size + 1, 3)),)

@check("the input is left alone", names="changes-input")
def untouched(t):
    t.unchanged(t.rng.normal(size=(3, 2)))

@check("agrees on fresh tables")
def fresh(t):
    t.agree()
''',
    "wrong/wrong-axis.py": "def centre(x):\n    return x - x.mean(axis=1, keepdims=True)\n",
    "wrong/one-mean.py": "def centre(x):\n    return x - x.mean()\n",
    "wrong/changes-input.py": "def centre(x):\n    x -= x.mean(axis=0)\n    return x\n",
    "right/loop.py": "def centre(x):\n    out = x.copy()\n    for j in range(x.shape[1]):\n        out[:, j] -= sum(x[:, j]) / len(x)\n    return out.tolist()\n",
}

Writer = Callable[..., Path]


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgeBench]:
    made = JudgeBench(tmp_path_factory.mktemp("content"))
    yield made
    made.close()


@pytest.fixture
def write_task(tmp_path: Path) -> Writer:
    """Writes the sample task into a folder, with some of its files replaced."""

    def write(**changes: str) -> Path:
        folder = tmp_path / "centre-the-columns"
        for name, text in {**SCALE_TASK, **{k.replace("__", "/").replace("_toml", ".toml").replace("_py", ".py"): v for k, v in changes.items()}}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write
