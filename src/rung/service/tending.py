"""How this installation is, in plain words: each finding says whether it matters and what helps."""

from __future__ import annotations

import errno
import os
import platform
import shutil
import sys
import tempfile
import webbrowser
from datetime import UTC, datetime
from pathlib import Path

from rung import __version__
from rung.config import Home, shorten
from rung.service.desk import Desk
from rung.service.grader import view_of
from rung.service.views import DoctorLine, DoctorView
from rung.store import open_log, rescue, write_archive
from rung.store import set_aside as move_aside
from rung.trouble import Trouble

_LOW_SPACE = 200 * 1024 * 1024  # bytes; a log grows by a few MB in a year


def doctor(desk: Desk) -> DoctorView:
    """All findings for an open home."""
    log = _log(desk)
    taught, skills = len(desk.rooms), len(desk.catalog.skills)
    content = DoctorLine(
        "Content", "good", f"{skills} skills, {taught} of them taught here, {len(desk.catalog.tasks)} tasks."
    )
    view = view_of(desk.grader)
    state = {"ready": "good", "starting": "note", "failed": "bad"}[view.state]
    help_for = "Run `pip install --force-reinstall rung`, then look again." if view.state == "failed" else ""
    grader = DoctorLine("Grader", state, view.words, help_for)  # type: ignore[arg-type]
    return DoctorView((*machine(desk.home), log, workspace(desk.home), content, grader, *sandbox(), browser()))


def _log(desk: Desk) -> DoctorLine:
    said = desk.log.integrity()
    if said:
        return DoctorLine(
            "Log", "bad", f"Damaged: {said}.", "Copy the file somewhere safe, then run `rung doctor --set-aside`."
        )
    if not os.access(desk.home.log, os.W_OK):
        words = f"Sound, and {shorten(desk.home.log)} may be read only: nothing new can be saved."
        return DoctorLine("Log", "bad", words, "Make the file writable.")
    return DoctorLine("Log", "good", f"Sound, {desk.log.last_seq()} events.")


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
    there = next(folder for folder in (home.root, *home.root.parents) if os.path.lexists(folder))
    if there.is_dir() and _takes_files(there):
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


def workspace(home: Home) -> DoctorLine:
    """Whether the learner's files can be written where they belong."""
    folder = home.workspace
    if not os.path.lexists(folder):
        return DoctorLine("Files", "good", f"None yet; they will be in {shorten(folder)}.")
    if folder.is_dir() and _takes_files(folder):
        return DoctorLine("Files", "good", f"{shorten(folder)} is writable.")
    words = f"{shorten(folder)} is not a folder that Rung may write to."
    return DoctorLine("Files", "bad", words, "Rename what stands there, or make it writable.")


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
    if not any(os.path.lexists(f"{home.log}{end}") for end in ("", "-wal")):
        return "There is no log to set aside; the next start makes one."
    try:
        log = open_log(home.log, datetime.now(UTC))
        try:
            if not log.integrity():
                log.tail(0)
                return "The log is sound, so it was left where it is."
        finally:
            log.close()
    except Trouble as trouble:
        if trouble.code not in ("log-not-a-database", "log-damaged", "log-emptied"):
            raise
    kept = move_aside(home.log, datetime.now(UTC))
    moved = f"Moved the log to {shorten(kept)}. Nothing was deleted; the next start makes a fresh one."
    return f"{moved} {_saved_from(kept)}".strip()


def _saved_from(kept: Path) -> str:
    """Write the events that can still be read beside a log that was set aside; a sentence on it, '' when there are none."""
    try:
        lines = rescue(kept)
        if not lines:
            return ""
        target = kept.with_name(f"{kept.name}.jsonl")
        write_archive(target, lines, {})
    except (OSError, Trouble) as error:
        return f"What can still be read of it could not be written beside it: {getattr(error, 'what', error)}"
    return f"{len(lines)} of its events can still be read; `rung import {shorten(target)}` brings them back."


def _takes_files(folder: Path) -> bool:
    """Whether a file can be made there. Tried out: permissions alone say too little about /proc or a mount."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError as error:
        return error.errno in (errno.ENOSPC, errno.EDQUOT)  # full is said in its own line
