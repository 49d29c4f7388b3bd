"""What went wrong with a file, said so that a person can act on it. One function for each mishap."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from rung.config import shorten
from rung.trouble import Trouble

_SAFE = "Nothing that was saved before is lost."


def from_sqlite(error: sqlite3.Error, path: Path) -> Trouble:
    """The trouble behind an error of SQLite on the log at `path`."""
    text = str(error).lower()
    if "full" in text:
        return disk_full(path.parent)
    if "locked" in text or "busy" in text:
        return locked(path)
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return read_only(path.parent)
    if "not a database" in text:
        return not_a_log(path)
    if "malformed" in text:
        return damaged(path)
    if "i/o error" in text:
        return Trouble(
            "disk-error",
            f"The disk reported an error while Rung was using {shorten(path)}.",
            f"The last step was not saved. {_SAFE}",
            "Check that the disk is connected and has space, then try again. `rung doctor` looks closer.",
        )
    return Trouble(
        "log-error",
        f"Rung's log at {shorten(path)} could not be used: {error}.",
        f"The last step was not saved. {_SAFE}",
        "Try again. If it stays, `rung doctor` looks closer and `rung export` makes a copy.",
    )


def from_os(error: OSError, path: Path) -> Trouble:
    """The trouble behind an error of the file system at `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return disk_full(path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    return Trouble(
        "cannot-write",
        f"{shorten(path)} cannot be used: {error.strerror or error}.",
        "The last step was not saved. What was saved before is untouched.",
        "Choose another folder with `rung --home DIR`, or look at it with `rung doctor`.",
    )


def disk_full(path: Path) -> Trouble:
    return Trouble(
        "disk-full",
        f"The disk that holds {shorten(path)} is full.",
        f"The last step was not saved. {_SAFE}",
        "Free some space and try again; text in an open page stays there until you close it.",
        http=507,
    )


def read_only(path: Path) -> Trouble:
    return Trouble(
        "home-read-only",
        f"Rung may not write to {shorten(path)}.",
        "New work cannot be saved there. What is there already is untouched.",
        "Make the folder writable, or choose another one with `rung --home DIR`.",
    )


def locked(path: Path) -> Trouble:
    return Trouble(
        "log-locked",
        f"Another program has held {shorten(path)} for more than ten seconds.",
        f"The last step was not saved. {_SAFE}",
        "Close other programs that use the file (a backup, a database viewer), then try again.",
        http=503,
    )


def not_a_log(path: Path) -> Trouble:
    return Trouble(
        "log-not-a-database",
        f"{shorten(path)} is not a log of Rung.",
        "Rung has not touched it, and cannot read your progress from it.",
        f"If you have an export, start afresh and import it: `rung doctor --set-aside` moves the file to "
        f"{path.name}.set-aside-… and keeps it. Or choose another folder with `rung --home DIR`.",
    )


def damaged(path: Path) -> Trouble:
    return Trouble(
        "log-damaged",
        f"Part of Rung's log at {shorten(path)} is damaged.",
        "Rung has stopped writing to it, so that nothing gets worse. Copies from earlier may be in the backups folder.",
        "Copy the file somewhere safe first. Then `rung doctor --set-aside` moves it aside, and `rung import` "
        "brings back an export.",
    )


def newer(path: Path, found: int, known: int) -> Trouble:
    return Trouble(
        "log-newer",
        f"{shorten(path)} was written by a newer Rung (its format is {found}; this program knows {known}).",
        "Rung has not touched it; your work is all there.",
        "Update with `pip install --upgrade rung`, or choose another folder with `rung --home DIR`.",
    )
