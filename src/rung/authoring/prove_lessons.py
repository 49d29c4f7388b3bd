"""Is a lesson whole? Its sections are there, and every runnable cell runs and prints something."""

from __future__ import annotations

import re
from pathlib import Path

from rung.catalog.load import ContentFault, _lesson
from rung.grading.bench import JudgeBench

SECTIONS = ("Why this matters", "The idea", "Worked example", "Try it", "Classic mistakes", "Read next")
_CELL = re.compile(r"^```python run\n(.*?)^```", re.MULTILINE | re.DOTALL)


def cells(body: str) -> list[str]:
    """The runnable cells of a lesson, in order."""
    return [match.group(1) for match in _CELL.finditer(body)]


def lesson_faults(path: Path, bench: JudgeBench) -> list[str]:
    """Faults of one lesson; empty when it is good."""
    try:
        lesson = _lesson(path)
    except ContentFault as error:
        return [str(error)]
    headings = re.findall(r"^## (.+)$", lesson.body, re.MULTILINE)
    faults = [f"the section '{section}' is missing" for section in SECTIONS if section not in headings]
    if not 5 <= lesson.minutes <= 15:
        faults.append(f"{lesson.minutes:g} minutes; 5 to 15 are wanted")
    found = cells(lesson.body)
    if not found:
        faults.append("no runnable cell")
    for number, cell in enumerate(found, 1):
        result = bench.run({"cell.py": cell}, "cell.py", "", ("pandas",))
        if result.error is not None:
            faults.append(f"cell {number} stops with {result.error.type}: {result.error.message}")
        elif result.stopped:
            faults.append(f"cell {number} was stopped ({result.stopped})")
        elif not (result.stdout or result.value):
            faults.append(f"cell {number} prints nothing")
    return faults
