"""Bringing an older log up to date with Alembic, after a copy of it has been made. Imported only when needed.

The version is SQLite's own `user_version`; revision ids are "0001", "0002", …, so that the two can be compared.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from rung.store import mishap, schema

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, path: Path, found: int, now: datetime) -> Path:
    """Upgrade the log from version `found` to `schema.VERSION` in one transaction; return the backup made before.

    Raises Trouble when there is no room for the backup; then nothing has changed.
    """
    kept = back_up(path, found, now)
    directory = ScriptDirectory(str(SCRIPTS))
    with engine.execution_options(write=True).begin() as connection:
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            for number in range(found + 1, schema.VERSION + 1):
                revision = directory.get_revision(f"{number:04d}")
                revision.module.upgrade()
        connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")
        connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    return kept


def back_up(path: Path, version: int, now: datetime) -> Path:
    """A whole copy of the log at `path` in `backups/` beside it, made through SQLite so that it is consistent."""
    folder = path.parent / "backups"
    target = folder / f"{path.stem}-format{version}-{now:%Y%m%d-%H%M%S}.db"
    try:
        folder.mkdir(exist_ok=True)
        source, copy = sqlite3.connect(path), sqlite3.connect(target)
        try:
            source.backup(copy)
        finally:
            copy.close()
            source.close()
    except OSError as error:
        raise mishap.from_os(error, folder) from error
    except sqlite3.Error as error:
        raise mishap.from_sqlite(error, path) from error
    return target
