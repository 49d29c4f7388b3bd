"""A whole copy of the log in `backups/` beside it, made through SQLite so that it is consistent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from rung.store import mishap


def back_up(path: Path, why: str, now: datetime) -> Path:
    """Copy the log at `path`; `why` and `now` are in the copy's name. Raises Trouble when there is no room."""
    folder = path.parent / "backups"
    target = folder / f"{path.stem}-{why}-{now:%Y%m%d-%H%M%S}.db"
    try:
        folder.mkdir(exist_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)
    except OSError as error:
        raise mishap.from_os(error, folder) from error
    except sqlite3.Error as error:
        raise mishap.from_sqlite(error, path) from error
    return target
