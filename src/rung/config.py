"""Where things are on this machine: one home folder that holds everything known of a person.

    <home>/rung.db            the event log (SQLite)
    <home>/workspace/<task>/  the learner's own files
    <home>/backups/           copies of the log, made before its format changes
    <home>/run/               who runs here now; nothing in it matters after a restart

No number of the model stands here; those live beside the code that uses them.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

DEFAULT_PORT = 8147  # free in IANA's list; spells nothing
HOME_VARIABLE = "RUNG_HOME"
CONTENT_VARIABLE = "RUNG_CONTENT"  # for authors: another content folder than the packaged one


class Home(msgspec.Struct, frozen=True):
    """The paths of one home. Making a value touches nothing on disk."""

    root: Path

    @property
    def log(self) -> Path:
        return self.root / "rung.db"

    @property
    def workspace(self) -> Path:
        return self.root / "workspace"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def run(self) -> Path:
        return self.root / "run"


def home_folder(given: str | Path | None = None) -> Path:
    """The home to use: `given`, else $RUNG_HOME, else the platform's folder for a person's data."""
    chosen = given or os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_dir  # late: only needed when nobody said where

    return Path(user_data_dir("rung", appauthor=False))


def content_folder(given: str | Path | None = None) -> Path | None:
    """The content to use: `given`, else $RUNG_CONTENT, else None (the packaged content)."""
    chosen = given or os.environ.get(CONTENT_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else None


def shorten(path: Path) -> str:
    """A path as a person would write it: with ~ for their own folder."""
    try:
        return "~/" + path.relative_to(Path.home()).as_posix()
    except (ValueError, RuntimeError):
        return str(path)


def make_private(folder: Path) -> None:
    """Make a folder and those above it that are missing; what is made here other users of the machine cannot open.

    A folder that is there already is left as its owner set it. Raises OSError.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)  # says so when a file stands in its place


def keep_private(file: Path) -> None:
    """Close a file to other users of the machine, where the file system knows users. SQLite's files beside it follow."""
    with contextlib.suppress(OSError):
        file.chmod(0o600)
