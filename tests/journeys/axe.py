"""axe-core, from the islands' development dependencies; brought by npm when it is not there yet."""

from __future__ import annotations

import fcntl
import importlib.util
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
FILE = ROOT / "islands" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds on the page, one line each."""
    page.evaluate(_source())
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{problem['id']}: {problem['help']} — {node['html'][:160]} {node.get('any', [{}])[0].get('message', '') if node.get('any') else ''}"
        for problem in found["violations"]
        for node in problem["nodes"]
    ]


@cache
def _source() -> str:
    with (ROOT / "islands" / "node_modules.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test workers must not unpack into the same folder
        _bring()
    return FILE.read_text("utf-8")


def _bring() -> None:
    if not FILE.is_file():
        specification = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
        assert specification and specification.loader
        hook = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(hook)
        _, npm = hook._tools()
        subprocess.run([*npm, "ci", "--no-audit", "--no-fund"], cwd=FILE.parents[2], check=True)
