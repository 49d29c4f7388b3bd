"""Opening the file: make it, recognise it, bring an older one up to date after a backup, or say what is wrong.

A file that is not ours, or is newer than this program, is never touched.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from rung.config import Home, keep_private, make_private
from rung.store import mishap, schema
from rung.store.log import Log

_BUSY_SECONDS = 10.0  # how long to wait for another process before saying that the file is locked


def open_log(path: Path, now: datetime) -> Log:
    """Open the log at `path`, making it and its folder when there is none. `now` names a backup.

    Raises Trouble 'home-read-only', 'disk-full', 'home-unusable', 'log-not-a-database',
    'log-emptied', 'log-damaged', 'log-newer', 'log-locked'.
    """
    try:
        make_private(path.parent)
    except OSError as error:
        raise mishap.from_os(error, path.parent) from error
    _look(path)
    engine = _engine(path)
    try:
        _make_ready(engine, path, now)
    except DBAPIError as error:
        engine.dispose()
        if isinstance(error.orig, sqlite3.Error):
            raise mishap.from_sqlite(error.orig, path) from error
        raise
    except UnicodeDecodeError as error:  # sqlite3 trips over damaged text, its own error messages included
        engine.dispose()
        raise mishap.damaged(path) from error
    except BaseException:
        engine.dispose()
        raise
    keep_private(path)
    return Log(engine, path)


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a log that cannot be used (and what SQLite keeps beside it), on the person's say. Deletes nothing."""
    aside = path.with_name(f"{path.name}.set-aside-{now:%Y%m%d-%H%M%S}")
    try:
        for suffix in ("", "-wal", "-shm"):
            beside = path.with_name(path.name + suffix)
            if beside.exists() or beside.is_symlink():
                beside.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise mishap.from_os(error, path.parent) from error
    return aside


def _look(path: Path) -> None:
    """Refuse what is not a log before SQLite sees it: it would write into an empty file, and delete the write-ahead
    log of a missing one. Raises Trouble.
    """
    try:
        if not path.exists() and not path.is_symlink():
            if _has_bytes(path.with_name(path.name + "-wal")):
                raise mishap.emptied(path)
        elif not path.is_file():
            raise mishap.not_a_file(path)
        elif path.stat().st_size:
            with path.open("rb") as file:
                if file.read(16) != b"SQLite format 3\x00":
                    raise mishap.not_a_log(path)
        elif _has_bytes(path.with_name(path.name + "-wal")) or any(Home(path.parent).workspace.glob("*")):
            raise mishap.emptied(path)
    except PermissionError as error:
        raise mishap.read_only(path, "read") from error
    except OSError as error:
        raise mishap.from_os(error, path) from error


def _has_bytes(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=StaticPool,  # one connection; `Log` holds the lock
        connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute(f"PRAGMA busy_timeout={int(_BUSY_SECONDS * 1000)}")
        connection.execute("PRAGMA synchronous=FULL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _make_ready(engine: Engine, path: Path, now: datetime) -> None:
    with engine.execution_options(
        write=True
    ).begin() as connection:  # two first starts at once: one of them waits
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        ours = connection.exec_driver_sql("PRAGMA application_id").scalar() == schema.APPLICATION_ID
        empty = not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        if empty and not ours:
            _make_tables(connection)
            found, ours = schema.VERSION, True
    if not ours:
        raise mishap.not_a_log(path)
    if found > schema.VERSION:
        raise mishap.newer(path, found, schema.VERSION)
    if found < schema.VERSION:
        from rung.store.migration import migrate  # late: Alembic is slow to import and rarely needed

        migrate(engine, path, found, now)
    raw: Any = engine.raw_connection()
    raw.execute("PRAGMA journal_mode=WAL")  # not inside a transaction
    raw.close()


def _make_tables(connection: Connection) -> None:
    schema.metadata.create_all(connection)
    for trigger in schema.TRIGGERS:
        connection.exec_driver_sql(trigger)
    connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
