"""How this installation is, in plain words: each finding says whether it matters and what helps."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import webbrowser
from datetime import UTC, datetime
from pathlib import Path

from rung import __version__
from rung.config import Home, shorten
from rung.service.desk import Desk
from rung.service.grader import view_of
from rung.service.views import DoctorLine, DoctorView
from rung.store import open_log
from rung.store import set_aside as move_aside
from rung.trouble import Trouble

_LOW_SPACE = 200 * 1024 * 1024  # bytes; a log grows by a few MB in a year


def doctor(desk: Desk) -> DoctorView:
    """All findings for an open home."""
    said = desk.log.integrity()
    log = (
        DoctorLine("Log", "good", f"Sound, {desk.log.last_seq()} events.")
        if not said
        else DoctorLine(
            "Log", "bad", f"Damaged: {said}.", "Copy the file somewhere safe, then `rung import` an export."
        )
    )
    taught, skills = len(desk.rooms), len(desk.catalog.skills)
    content = DoctorLine(
        "Content", "good", f"{skills} skills, {taught} of them taught here, {len(desk.catalog.tasks)} tasks."
    )
    view = view_of(desk.grader)
    state = {"ready": "good", "starting": "note", "failed": "bad"}[view.state]
    help_for = "Run `pip install --force-reinstall rung`, then look again." if view.state == "failed" else ""
    grader = DoctorLine("Grader", state, view.words, help_for)  # type: ignore[arg-type]
    return DoctorView((*machine(desk.home), log, content, grader, *sandbox(), browser()))


def without_log(home: Home, trouble: Trouble) -> DoctorView:
    """Findings when the home cannot be opened: the trouble, and what can be seen without it."""
    bad = DoctorLine("Log", "bad", f"{trouble.what} {trouble.means}", trouble.do)
    return DoctorView((*machine(home), bad, *sandbox(), browser()))


def machine(home: Home) -> tuple[DoctorLine, ...]:
    """Rung, Python, the home folder and the space on its disk."""
    lines = [DoctorLine("Rung", "good", f"Version {__version__}.")]
    lines.append(
        DoctorLine("Python", "good", f"{platform.python_version()} at {shorten(Path(sys.executable))}.")
    )
    there = next(folder for folder in (home.root, *home.root.parents) if folder.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        lines.append(DoctorLine("Home", "good", f"{shorten(home.root)} is writable."))
    else:
        lines.append(
            DoctorLine(
                "Home",
                "bad",
                f"{shorten(home.root)} cannot be written.",
                "Make it writable, or choose another folder with `rung --home DIR`.",
            )
        )
    free = shutil.disk_usage(there).free
    words = f"{free / 1e9:.1f} GB free."
    if free < _LOW_SPACE:
        lines.append(DoctorLine("Disk", "note", words, "Free some space before it runs full."))
    else:
        lines.append(DoctorLine("Disk", "good", words))
    return tuple(lines)


def sandbox() -> tuple[DoctorLine, ...]:
    """What contains learner code on this machine: the tier, then each wall that is missing."""
    from rung.grading.sandbox.tiers import report  # late: it tries the walls out

    found = report()
    lines = [
        DoctorLine("Sandbox", "note" if found.tier == "T1" else "good", f"{found.tier}: {found.sentence}")
    ]
    for layer in found.layers:
        if not layer.active:
            lines.append(
                DoctorLine(
                    "Sandbox", "note", f"{layer.name} is not there; it stops {layer.stops}.", layer.how
                )
            )
    return tuple(lines)


def browser() -> DoctorLine:
    try:
        name = webbrowser.get().__class__.__name__
    except webbrowser.Error:
        return DoctorLine(
            "Browser",
            "note",
            "No browser was found on this machine.",
            "Open the printed address in any browser here.",
        )
    return DoctorLine("Browser", "good", f"One is there ({name}).")


def set_aside(home: Home) -> str:
    """Rename a log that cannot be opened, on the person's say; one sentence on what was done.

    A log that is sound is not touched.
    """
    if not home.log.exists():
        return "There is no log to set aside; the next start makes one."
    try:
        log = open_log(home.log, datetime.now(UTC))
        try:
            if not log.integrity():
                return "The log is sound, so it was left where it is."
        finally:
            log.close()
    except Trouble as trouble:
        if trouble.code not in ("log-not-a-database", "log-damaged"):
            raise
    kept = move_aside(home.log, datetime.now(UTC))
    return f"Moved the log to {shorten(kept)}. Nothing was deleted; the next start makes a fresh one."
