"""What can still be read of a log that is damaged. Works on a copy; the file itself is not touched."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from rung.events import from_json

_MOST_GAPS = 1_000_000  # rows asked for one by one between two damaged places


def rescue(path: Path) -> tuple[str, ...]:
    """The events of the log at `path` that can be read, as lines of JSON in order. Raises OSError (no room for a copy)."""
    with tempfile.TemporaryDirectory(prefix="rung-rescue-") as folder:
        copy = Path(folder) / "rung.db"
        for suffix in ("", "-wal"):
            beside = path.with_name(path.name + suffix)
            if beside.is_file():
                shutil.copyfile(beside, copy.with_name(copy.name + suffix))
        if not copy.is_file():
            return ()
        with closing(sqlite3.connect(copy)) as connection:
            connection.text_factory = bytes
            rows = _rows(connection)
    lines = (_line(rows[seq]) for seq in sorted(rows))
    return tuple(line for line in lines if line)


def _rows(connection: sqlite3.Connection) -> dict[int, object]:
    """Seq → body: from both ends up to what is damaged, then each row in between on its own."""
    found: dict[int, object] = {}
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            for seq, body in connection.execute(f"SELECT seq, body FROM event ORDER BY seq {order}"):
                if order == "DESC" and seq in found:
                    break
                found[seq] = body
    missing = [seq for seq in range(min(found, default=1), max(found, default=0)) if seq not in found]
    for seq in missing[:_MOST_GAPS]:
        with suppress(sqlite3.Error, UnicodeDecodeError):
            for (body,) in connection.execute("SELECT body FROM event WHERE seq = ?", (seq,)):
                found[seq] = body
    return found


def _line(body: object) -> str:
    """The body when it is a whole event, else ''."""
    if not isinstance(body, bytes):
        return ""
    try:
        from_json(body)
        return body.decode()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
