"""A content folder with one skill, one task and one quick item, real enough for the real grader."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "graph/base.toml": """
title = "Base"
order = 1

[[skill]]
id = "doubling"
title = "Doubling"
ability = "Doubles a number"
level = "foundation"
hours = 1.0
prerequisites = []
verify_kind = "code"
verify_how = "calls it"
anchors = []
duties = []

[[skill]]
id = "halving"
title = "Halving"
ability = "Halves a number"
level = "core"
hours = 2.0
prerequisites = ["doubling"]
verify_kind = "code"
verify_how = "calls it"
anchors = []
duties = []
""",
    "graph/sources/anchors.toml": "",
    "graph/sources/duties.toml": "",
    "roles.toml": """
[[role]]
id = "doubler"
title = "Doubler"
summary = "Doubles all day."
[role.skills]
doubling = 1.0
halving = 0.5
""",
    "lessons/doubling.md": '+++\ntitle = "On doubling"\nminutes = 5\n+++\nTwice is two times.\n',
    "items/doubling.py": '''
"""Quick items."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {"once": "You left it as it was."}


@item(kind="predict", difficulty=2)
def printed(rng: Random) -> Draft:
    n = rng.randint(2, 99)
    return Draft(prompt="What does this print?", code=f"print(2 * {n})", answer=str(2 * n), wrong={str(n): "once"}, why="Two times.")
''',
    "tasks/double-it/task.toml": """
title = "Double it"
kind = "function"
use = "practice"
minutes = 3
difficulty = 1
entry = "double"
needs = []
hints = ["Think of two.", "Two times what?"]

[skills]
doubling = 1.0

[misconceptions.squares]
name = "Squared instead of doubled"
message = "You multiply the number by itself. Look at what happens to 3."
""",
    "tasks/double-it/prompt.md": "Write `double(x)`: twice the integer `x`.\n",
    "tasks/double-it/starter.py": "def double(x):\n    raise NotImplementedError\n",
    "tasks/double-it/solution.py": "def double(x):\n    return 2 * x\n",
    "tasks/double-it/wrong/squares.py": "def double(x):\n    return x * x\n",
    "tasks/double-it/checks.py": '''
"""Judge."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def numbers(rng: np.random.Generator, size: int) -> tuple:
    return (int(rng.integers(3, 10 + size)),)


@check("agrees with the reference")
def fresh(t: Trial) -> None:
    t.agree()
''',
}


def make_content(root: Path) -> Path:
    """Write the folder and return it."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"))
    return root
