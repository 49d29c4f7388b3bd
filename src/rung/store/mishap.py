"""What went wrong with a file, said so that a person can act on it. One function for each mishap.

`from_sqlite` and `from_os` speak of the home; `unwritable` and `unreadable` of a file that a person named.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from rung.config import shorten
from rung.trouble import Trouble

_SAFE = "Nothing that was saved before is lost."
_FULL_BYTES = 256 * 1024  # with less free, SQLite cannot make the files it works with
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_REASONS = {
    errno.EEXIST: "there is something else of that name in the way",
    errno.ENOTDIR: "a part of this path is a file, not a folder",
    errno.EISDIR: "it is a folder, and a file is needed",
    errno.ENOENT: "it is not there and cannot be made",
    errno.ELOOP: "it is a link that leads back to itself",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk reported an error",
}


def from_sqlite(error: sqlite3.Error, path: Path) -> Trouble:
    """The trouble behind an error of SQLite on the log at `path`."""
    text = str(error).lower()
    if "full" in text or (("i/o error" in text or "unable to open" in text) and _is_full(path.parent)):
        return disk_full(path.parent)
    if "locked" in text or "busy" in text:
        return locked(path)
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return read_only(path.parent)
    if "not a database" in text:
        return not_a_log(path)
    if any(sign in text for sign in ("malformed", "could not decode", "no such table", "no such column")):
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
    """The trouble behind an error of the file system at `path`, a part of the home."""
    if error.errno in _NO_ROOM:
        return disk_full(path)
    if error.errno in _NOT_ALLOWED:
        return read_only(path)
    return Trouble(
        "home-unusable",
        f"{shorten(path)} cannot be used: {_reason(error)}.",
        "Nothing new was saved there. What was saved before is untouched.",
        "Move away what is in the way, or choose another folder with `rung --home DIR`.",
    )


def unwritable(error: OSError, path: Path) -> Trouble:
    """A file that was asked for (an export, a calendar) cannot be written."""
    if error.errno in _NO_ROOM:
        reason = "the disk is full"
    elif error.errno in _NOT_ALLOWED:
        reason = "Rung may not write there"
    elif error.errno == errno.ENOENT:
        reason = "there is no such folder"
    else:
        reason = _reason(error)
    return Trouble(
        "cannot-write",
        f"{shorten(path.absolute())} cannot be written: {reason}.",
        "Nothing was written there. Your work and your log are untouched.",
        "Give another name or another folder.",
        http=507 if error.errno in _NO_ROOM else 400,
    )


def unreadable(error: OSError, path: Path) -> Trouble:
    """A file that was given (a submission, an import) cannot be read."""
    reason = "Rung may not read it" if error.errno in _NOT_ALLOWED else _reason(error)
    return Trouble(
        "cannot-read",
        f"{shorten(path.absolute())} cannot be read: {reason}.",
        "Nothing was judged or changed; the file is untouched.",
        "Check its name and its permissions, then try again.",
        http=400,
    )


def disk_full(path: Path) -> Trouble:
    return Trouble(
        "disk-full",
        f"The disk that holds {shorten(path)} is full.",
        f"The last step was not saved. {_SAFE}",
        "Free some space and try again; text in an open page stays there until you close it.",
        http=507,
    )


def read_only(path: Path, may_not: str = "write to") -> Trouble:
    return Trouble(
        "home-read-only",
        f"Rung may not {may_not} {shorten(path)}.",
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


def not_a_file(path: Path) -> Trouble:
    return Trouble(
        "log-not-a-database",
        f"{shorten(path)} is not a file, so it cannot be the log of Rung.",
        "Rung has not touched it.",
        "`rung doctor --set-aside` moves it aside and keeps it. Or choose another folder with `rung --home DIR`.",
    )


def emptied(path: Path) -> Trouble:
    return Trouble(
        "log-emptied",
        f"Rung's log {shorten(path)} is empty or gone, yet other traces of your work are beside it.",
        "Rung has changed nothing, so that whatever is left can still be saved.",
        "Put the file back from a copy. Or `rung doctor --set-aside` moves the rest aside and saves what can be "
        "read of it; then `rung import` brings back an export.",
    )


def moved(path: Path) -> Trouble:
    return Trouble(
        "log-moved",
        f"Rung's log {shorten(path)} was moved, replaced or deleted while Rung was using it.",
        "The last step was not saved. Everything before it is still held by this Rung for as long as it runs.",
        "If its page is open, choose Your data there and export everything. Then put the file back, or start Rung "
        "again and import that.",
    )


def damaged(path: Path) -> Trouble:
    return Trouble(
        "log-damaged",
        f"Part of Rung's log at {shorten(path)} is damaged.",
        "Rung has stopped writing to it, so that nothing gets worse. Copies from earlier may be in the backups folder.",
        "Copy the file somewhere safe first. Then `rung doctor --set-aside` moves it aside and saves every event that "
        "can still be read; `rung import` brings those back.",
    )


def newer(path: Path, found: int, known: int) -> Trouble:
    return Trouble(
        "log-newer",
        f"{shorten(path)} was written by a newer Rung (its format is {found}; this program knows {known}).",
        "Rung has not touched it; your work is all there.",
        "Update with `pip install --upgrade rung`, or choose another folder with `rung --home DIR`.",
    )


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _FULL_BYTES
    except OSError:
        return False
