"""The open log: what is appended stays, in order, and is seen by whoever else has the file open."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from rung.events import AnyEvent
from rung.store import Log, open_log
from rung.trouble import Trouble

Make = Callable[..., list[AnyEvent]]


def test_what_is_appended_comes_back_in_order(log: Log, make: Make) -> None:
    events = make(9)
    last = log.append(events)
    assert [entry.event for entry in log.tail(0)] == events
    assert last == log.last_seq() == log.tail(0)[-1].seq


def test_the_tail_starts_after_the_seq_it_is_asked_for(log: Log, make: Make) -> None:
    middle = log.append(make(4))
    log.append(make(2, first=4))
    assert [entry.event for entry in log.tail(middle)] == make(2, first=4)
    assert log.tail(log.last_seq()) == ()


def test_events_are_there_after_closing_and_opening_again(
    log: Log, path: Path, make: Make, now: datetime
) -> None:
    log.append(make(5))
    log.close()
    again = open_log(path, now)
    assert [entry.event for entry in again.tail(0)] == make(5)
    again.close()


def test_an_event_can_neither_be_changed_nor_deleted_by_anybody(log: Log, path: Path, make: Make) -> None:
    log.append(make(3))
    with sqlite3.connect(path) as other:
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            other.execute("UPDATE event SET body = '{}'")
        with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
            other.execute("DELETE FROM event")
    other.close()
    assert [entry.event for entry in log.tail(0)] == make(3)


def test_an_append_with_a_known_id_writes_nothing_of_it(log: Log, make: Make) -> None:
    log.append(make(3))
    with pytest.raises(ValueError, match="in the log already"):
        log.append([*make(2, first=3), make(1)[0]])
    assert len(log.tail(0)) == 3


def test_append_new_counts_only_what_was_new(log: Log, make: Make) -> None:
    log.append(make(3))
    assert log.append_new(make(5)) == 2
    assert log.append_new(make(5)) == 0
    assert [entry.event for entry in log.tail(0)] == make(5)


def test_two_open_logs_on_one_file_see_each_others_events(
    log: Log, path: Path, make: Make, now: datetime
) -> None:
    other = open_log(path, now)
    seen = log.append(make(2))
    assert other.last_seq() == seen
    other.append(make(2, first=2))
    assert [entry.event for entry in log.tail(seen)] == make(2, first=2)
    other.close()


def test_many_writers_at_once_lose_nothing(log: Log, path: Path, make: Make, now: datetime) -> None:
    others = [open_log(path, now) for _ in range(3)]

    def write(into: Log, first: int) -> None:
        for number in range(first, first + 10):
            into.append(make(1, first=number))

    threads = [
        threading.Thread(target=write, args=(into, 100 * (place + 1)))
        for place, into in enumerate([log, *others, log])
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({entry.event.id for entry in log.tail(0)}) == 50
    for other in others:
        other.close()


def test_settings_drafts_and_snapshots_are_replaced_and_removed(log: Log, now: datetime) -> None:
    log.set_setting("a", "1")
    log.set_setting("a", "2")
    assert (log.setting("a"), log.setting("b")) == ("2", None)
    log.set_setting("a", None)
    assert log.setting("a") is None
    log.set_draft("t", "x = 1", now)
    assert log.draft("t") == "x = 1"
    log.set_draft("t", None, now)
    assert log.draft("t") is None
    log.set_snapshot("beliefs", 3, "{}")
    assert log.snapshot("beliefs") == (3, "{}")
    assert log.snapshot("other") is None


def test_known_says_which_ids_are_there(log: Log, make: Make) -> None:
    log.append(make(2))
    asked = [event.id for event in make(4)]
    assert log.known(asked) == set(asked[:2])


def test_lines_are_the_events_as_they_were_written(log: Log, make: Make) -> None:
    from rung.events import from_json

    log.append(make(4))
    assert [from_json(line) for line in log.lines()] == make(4)


def test_a_sound_log_has_nothing_to_complain_of(log: Log, make: Make) -> None:
    log.append(make(4))
    assert log.integrity() == ""


def test_a_full_disk_is_said_in_three_parts_and_loses_nothing(log: Log, make: Make) -> None:
    log.append(make(3))
    with log._engine.connect() as connection:  # the file may not grow: what SQLite sees on a full disk
        connection.exec_driver_sql("PRAGMA max_page_count=1")
    with pytest.raises(Trouble) as caught:
        for number in range(10, 2000, 50):
            log.append(make(50, first=number))
    trouble = caught.value
    assert trouble.code == "disk-full"
    assert "full" in trouble.what and "not saved" in trouble.means and "Free some space" in trouble.do
    assert [entry.event for entry in log.tail(0)][:3] == make(3)


def test_an_event_of_a_newer_rung_is_kept_and_named(log: Log, path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute(
            "INSERT INTO event(id, at, kind, body) VALUES ('x', '', 'dreamt', '{\"kind\": \"dreamt\"}')"
        )
    other.close()
    with pytest.raises(Trouble, match="Update") as caught:
        log.tail(0)
    assert caught.value.code == "event-unknown"
