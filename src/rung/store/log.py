"""The open log: append events, read on from where one stopped, and small side tables.

One connection under one lock; several processes may have the same file open (WAL). `append` returns only when the
events are on the disk (synchronous=FULL), so what was acknowledged survives `kill -9`. A file that was deleted or
replaced meanwhile takes no more events: SQLite would go on writing where nobody ever looks.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import DBAPIError, IntegrityError

from rung.events import AnyEvent, from_json, to_json
from rung.store import mishap, schema
from rung.trouble import Trouble


class Entry(msgspec.Struct, frozen=True):
    """One event with its place in this file. `seq` grows, and may have gaps."""

    seq: int
    event: AnyEvent


class Log:
    """An open event log. Get one from `open_log`. All methods are thread-safe and raise `Trouble`."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self.path = path
        self._engine = engine
        self._writing = engine.execution_options(write=True)
        self._lock = threading.RLock()
        self._file = _identity(path)  # the log and its write-ahead log as they were when they were opened
        self._wal: tuple[int, int] | None = None
        real = path.resolve()  # SQLite keeps it beside the file itself, not beside a link to it
        self._wal_path = real.with_name(real.name + "-wal")

    def close(self) -> None:
        with self._lock:
            self._engine.dispose()

    def append(self, events: Sequence[AnyEvent]) -> int:
        """Write `events`, all or none, and return the seq of the last. An id that is known raises ValueError."""
        if not events:
            return self.last_seq()
        with self._write() as connection:
            try:
                connection.execute(insert(schema.event), [_row(event) for event in events])
            except IntegrityError as error:
                raise ValueError(f"an event with this id is in the log already: {error.orig}") from error
            return _last_seq(connection)

    def append_new(self, events: Sequence[AnyEvent]) -> int:
        """Write those of `events` whose id is not known yet, all or none; return how many were new."""
        if not events:
            return 0
        with self._write() as connection:
            before = _count(connection)
            connection.execute(
                sqlite_insert(schema.event).on_conflict_do_nothing(), [_row(e) for e in events]
            )
            return _count(connection) - before

    def last_seq(self) -> int:
        """The seq of the newest event, 0 in an empty log. Cheap: made for polling."""
        with self._read() as connection:
            return _last_seq(connection)

    def tail(self, after_seq: int) -> tuple[Entry, ...]:
        """Events after `after_seq` in order, whichever process wrote them."""
        query = select(schema.event.c.seq, schema.event.c.body).where(schema.event.c.seq > after_seq)
        with self._read() as connection:
            rows = connection.execute(query.order_by(schema.event.c.seq)).all()
        return tuple(Entry(seq, self._decoded(seq, body)) for seq, body in rows)

    def lines(self) -> tuple[str, ...]:
        """All events as lines of JSON, in order, for an export."""
        with self._read() as connection:
            return tuple(connection.scalars(select(schema.event.c.body).order_by(schema.event.c.seq)))

    def known(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of `ids` that are in the log."""
        with self._read() as connection:
            return frozenset(ids).intersection(connection.scalars(select(schema.event.c.id)))

    def setting(self, key: str) -> str | None:
        with self._read() as connection:
            return connection.scalar(select(schema.setting.c.value).where(schema.setting.c.key == key))

    def set_setting(self, key: str, value: str | None) -> None:
        """Write a setting; None removes it."""
        with self._write() as connection:
            connection.execute(delete(schema.setting).where(schema.setting.c.key == key))
            if value is not None:
                connection.execute(insert(schema.setting), {"key": key, "value": value})

    def draft(self, task: str) -> str | None:
        """A text of `task` that could not be saved to its file because the file had changed."""
        with self._read() as connection:
            return connection.scalar(select(schema.draft.c.text).where(schema.draft.c.task == task))

    def set_draft(self, task: str, text: str | None, at: datetime) -> None:
        """Keep such a text; None removes it."""
        with self._write() as connection:
            connection.execute(delete(schema.draft).where(schema.draft.c.task == task))
            if text is not None:
                connection.execute(insert(schema.draft), {"task": task, "text": text, "at": at.isoformat()})

    def snapshot(self, name: str) -> tuple[int, str] | None:
        """(seq, body) of a cached fold, or None. Whoever asks must be able to do without."""
        with self._read() as connection:
            found = connection.execute(
                select(schema.snapshot.c.seq, schema.snapshot.c.body).where(schema.snapshot.c.name == name)
            ).first()
            return (found[0], found[1]) if found else None

    def set_snapshot(self, name: str, seq: int, body: str) -> None:
        with self._write() as connection:
            connection.execute(delete(schema.snapshot).where(schema.snapshot.c.name == name))
            connection.execute(insert(schema.snapshot), {"name": name, "seq": seq, "body": body})

    def integrity(self) -> str:
        """'' when SQLite finds the whole file sound, else its first complaint."""
        with self._read() as connection:
            said = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        return "" if said == "ok" else str(said)

    def _decoded(self, seq: int, body: str) -> AnyEvent:
        try:
            return from_json(body)
        except (msgspec.MsgspecError, UnicodeDecodeError, TypeError) as error:
            if not (isinstance(error, msgspec.ValidationError) and "$.kind" in str(error)):
                raise mishap.damaged(self.path) from error
            raise Trouble(
                "event-unknown",
                f"Event {seq} of your log cannot be read by this version of Rung ({error}).",
                "Nothing is lost: the log keeps it as it is.",
                "Update with `pip install --upgrade rung`.",
            ) from error

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._lock, self._in_words(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._lock, self._in_words(), self._writing.begin() as connection:
            self._still_there()
            yield connection

    def _still_there(self) -> None:
        """Raises Trouble 'log-moved'. Called inside of a transaction, when the write-ahead log is open."""
        wal = _identity(self._wal_path)
        if self._wal is None:
            self._wal = wal
        if _identity(self.path) != self._file or wal != self._wal:
            raise mishap.moved(self.path)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise mishap.from_sqlite(error.orig, self.path) from error
            raise
        except UnicodeDecodeError as error:  # sqlite3 trips over damaged text, its own error messages included
            raise mishap.damaged(self.path) from error


def _row(event: AnyEvent) -> dict[str, str]:
    return {
        "id": event.id,
        "at": event.at.isoformat(),
        "kind": str(type(event).__struct_config__.tag),
        "body": to_json(event).decode(),
    }


def _last_seq(connection: Connection) -> int:
    return connection.scalar(select(func.max(schema.event.c.seq))) or 0


def _count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(schema.event)) or 0


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
