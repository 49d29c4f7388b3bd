"""The tables of the log and the version of their shape.

`event` is append-only: triggers refuse UPDATE and DELETE, whoever asks. The others hold nothing that counts:
`setting` and `draft` are convenience, `snapshot` is a cache that may be emptied at any time.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, Table, Text

VERSION = 1  # of the shape; one more with every file in migrations/versions. Kept in PRAGMA user_version
APPLICATION_ID = 0x52756E67  # "Rung": tells our files from other SQLite files (PRAGMA application_id)

metadata = MetaData()

event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),  # order of arrival in this file
    Column("id", Text, nullable=False, unique=True),  # unique over all machines
    Column("at", Text, nullable=False),  # ISO, UTC
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),  # the whole event as one line of JSON
    sqlite_autoincrement=True,
)
setting = Table(
    "setting", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)
draft = Table(
    "draft",
    metadata,
    Column("task", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
)
snapshot = Table(
    "snapshot",
    metadata,
    Column("name", Text, primary_key=True),
    Column("seq", Integer, nullable=False),  # folded up to and with this event
    Column("body", Text, nullable=False),
)

TRIGGERS = (
    "CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event "
    "BEGIN SELECT RAISE(ABORT, 'events are never changed'); END",
    "CREATE TRIGGER IF NOT EXISTS event_is_never_deleted BEFORE DELETE ON event "
    "BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END",
)
