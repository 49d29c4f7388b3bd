"""Bringing an older log up to date with Alembic, after a copy of it has been made. Imported only when needed.

The version is SQLite's own `user_version`; revision ids are "0001", "0002", …, so that the two can be compared.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from rung.store import schema
from rung.store.backup import back_up

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, path: Path, found: int, now: datetime) -> Path:
    """Upgrade the log from version `found` to `schema.VERSION` in one transaction; return the backup made before.

    Raises Trouble when there is no room for the backup; then nothing has changed.
    """
    kept = back_up(path, f"format{found}", now)
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
