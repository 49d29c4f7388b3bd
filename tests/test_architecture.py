"""Imports run downward only, and nothing slow stands in the way of the page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_imports_run_downward() -> None:
    linted = subprocess.run([Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert linted.returncode == 0, linted.stdout[-3000:]


def test_the_command_line_loads_nothing_slow() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import rung.cli.main, rung.web.server, sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"numpy", "pandas", "sklearn", "duckdb", "alembic", "icalendar"} & set(loaded)
