"""Opening: a fresh file, somebody else's file, a newer one, an older one, a damaged one, a locked one."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from rung.events import AnyEvent
from rung.store import mishap, open_log, opening, schema, set_aside
from rung.store.migration import migrate
from rung.trouble import Trouble

Make = Callable[..., list[AnyEvent]]


def _pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    found = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return found


def test_a_fresh_log_is_made_with_its_folder_and_carries_our_mark(path: Path, now: datetime) -> None:
    open_log(path, now).close()
    assert _pragma(path, "user_version") == schema.VERSION
    assert _pragma(path, "application_id") == schema.APPLICATION_ID
    assert _pragma(path, "journal_mode") == "wal"


def test_commits_wait_for_the_disk(path: Path, now: datetime) -> None:
    log = open_log(path, now)
    with log._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
    log.close()


def test_opening_does_not_import_alembic(path: Path) -> None:
    code = (
        "import sys, datetime, pathlib; from rung.store import open_log;"
        f"open_log(pathlib.Path({str(path)!r}), datetime.datetime.now(datetime.UTC)).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_file_that_is_not_a_database_is_left_alone(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    path.write_text("my shopping list\n" * 50)
    with pytest.raises(Trouble) as caught:
        open_log(path, now)
    assert caught.value.code == "log-not-a-database"
    assert "set-aside" in caught.value.do
    assert path.read_text().startswith("my shopping list")


def test_a_database_of_another_program_is_left_alone(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE photo (id)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught:
        open_log(path, now)
    assert caught.value.code == "log-not-a-database"
    assert path.read_bytes() == before


def test_setting_aside_keeps_the_file_and_makes_room_for_a_fresh_one(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    path.write_text("my shopping list")
    kept = set_aside(path, now)
    assert kept.read_text() == "my shopping list"
    open_log(path, now).close()


def test_a_log_of_a_newer_rung_is_not_touched(path: Path, now: datetime) -> None:
    open_log(path, now).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    other.close()
    before = path.read_bytes()
    with pytest.raises(Trouble, match="newer") as caught:
        open_log(path, now)
    assert caught.value.code == "log-newer"
    assert "Update" in caught.value.do
    assert path.read_bytes() == before


def test_a_file_with_a_torn_page_is_called_damaged(path: Path, now: datetime, make: Make) -> None:
    log = open_log(path, now)
    log.append(make(400))
    log.close()
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    path.write_bytes(raw)
    with pytest.raises(Trouble) as caught:
        open_log(path, now).tail(0)
    assert caught.value.code == "log-damaged"
    assert "Copy the file" in caught.value.do


def test_a_locked_file_is_waited_for_and_then_named(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_BUSY_SECONDS", 0.2)
    log = open_log(path, now)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble) as caught:
        log.set_setting("a", "1")
    assert caught.value.code == "log-locked"
    other.execute("ROLLBACK")
    log.set_setting("a", "1")
    assert log.setting("a") == "1"
    other.close()
    log.close()


def test_a_home_one_may_not_write_to_is_named() -> None:
    """Neither a fresh one nor one with a log; in a process without root's rights, because root may write anywhere."""
    code = (
        "import datetime, os, pathlib, sys\n"
        "from rung.store import open_log\n"
        "from rung.trouble import Trouble\n"
        "root, now = pathlib.Path(sys.argv[1]), datetime.datetime.now(datetime.UTC)\n"
        "open_log(root / 'sealed' / 'rung.db', now).close()\n"  # also imports all that is imported late
        "(root / 'sealed' / 'rung.db').chmod(0o444); (root / 'sealed').chmod(0o555)\n"
        "if os.getuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "for name in ('closed/home', 'sealed'):\n"
        "    try: open_log(root / name / 'rung.db', now)\n"
        "    except Trouble as trouble: print(trouble.code, trouble)\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        (Path(folder) / "closed").mkdir(mode=0o555)
        done = subprocess.run(
            [sys.executable, "-c", code, folder], capture_output=True, text=True, check=False
        )
        (Path(folder) / "closed").chmod(0o755)
        (Path(folder) / "sealed").chmod(0o755)
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["home-read-only"] * 2, done.stderr
    assert done.stdout.count("--home DIR") == 2


def test_the_migrations_make_the_same_tables_as_the_program(path: Path, now: datetime) -> None:
    open_log(path, now).close()
    fresh = sqlite3.connect(path)
    by_hand = path.with_name("migrated.db")
    sqlite3.connect(by_hand).close()
    engine = opening._engine(by_hand)
    migrate(engine, by_hand, 0, now)
    engine.dispose()
    migrated = sqlite3.connect(by_hand)
    for name in ("event", "setting", "draft", "snapshot"):
        query = f"PRAGMA table_info({name})"
        assert migrated.execute(query).fetchall() == fresh.execute(query).fetchall()
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    assert migrated.execute(triggers).fetchall() == fresh.execute(triggers).fetchall()
    fresh.close()
    migrated.close()


def test_an_older_log_is_copied_before_it_is_brought_up_to_date(
    path: Path, now: datetime, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = open_log(path, now)
    log.append(make(6))
    log.close()
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "versions" / "0002_more.py").write_text(
        "from alembic import op\nrevision = '0002'\ndown_revision = None\n"
        "def upgrade(): op.execute('CREATE TABLE more (a)')\n"
    )
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr("rung.store.migration.SCRIPTS", scripts)
    again = open_log(path, now)
    assert [entry.event for entry in again.tail(0)] == make(6)
    again.close()
    assert _pragma(path, "user_version") == 2
    (kept,) = (path.parent / "backups").iterdir()
    assert kept.name == "rung-format1-20261121-090000.db"
    assert _pragma(kept, "user_version") == 1
    copy = sqlite3.connect(kept)
    assert copy.execute("SELECT count(*) FROM event").fetchone() == (6,)
    copy.close()


def test_a_migration_that_fails_leaves_the_log_as_it_was(
    path: Path, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_log(path, now).close()
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "versions" / "0002_more.py").write_text(
        "from alembic import op\nrevision = '0002'\ndown_revision = None\n"
        "def upgrade():\n    op.execute('CREATE TABLE more (a)')\n    raise RuntimeError('no')\n"
    )
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr("rung.store.migration.SCRIPTS", scripts)
    with pytest.raises(RuntimeError):
        open_log(path, now)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'more'").fetchone() == (0,)
    connection.close()
    assert _pragma(path, "user_version") == 1


@pytest.mark.parametrize("number", [28, 122, 27, 13, 30, 5])
def test_every_failure_of_the_file_system_says_what_to_do(number: int, tmp_path: Path) -> None:
    trouble = mishap.from_os(OSError(number, os.strerror(number)), tmp_path)
    assert all(part.endswith(".") or "…" in part for part in (trouble.what, trouble.means, trouble.do))
