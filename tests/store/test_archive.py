"""Exports: whole or not at all on the way out, checked line by line on the way in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rung.events import AnyEvent, to_json
from rung.store import read_archive, write_archive
from rung.trouble import Trouble

Make = Callable[..., list[AnyEvent]]


def _lines(events: list[AnyEvent]) -> list[str]:
    return [to_json(event).decode() for event in events]


def test_a_zip_brings_back_events_and_files(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.zip"
    write_archive(path, _lines(make(7)), {"t/a.py": b"x = 1\n", "u/b.sql": b"\xff\x00"})
    archive = read_archive(path)
    assert list(archive.events) == make(7)
    assert archive.files == {"t/a.py": b"x = 1\n", "u/b.sql": b"\xff\x00"}
    assert archive.cut_off == 0
    assert "README.txt" in zipfile.ZipFile(path).namelist()


def test_a_jsonl_holds_one_event_on_each_line(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.jsonl"
    write_archive(path, _lines(make(7)), {})
    assert len(path.read_text().splitlines()) == 7
    assert list(read_archive(path).events) == make(7)


def test_a_last_line_cut_off_in_the_middle_is_left_out_and_named(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.jsonl"
    write_archive(path, _lines(make(7)), {})
    raw = path.read_bytes()
    path.write_bytes(raw[:-30])
    archive = read_archive(path)
    assert list(archive.events) == make(6)
    assert archive.cut_off == 7


def test_a_last_line_that_only_lacks_its_newline_is_whole(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(_lines(make(3))))
    assert (list(read_archive(path).events), read_archive(path).cut_off) == (make(3), 0)


def test_a_damaged_line_in_the_middle_is_named_and_nothing_is_given(tmp_path: Path, make: Make) -> None:
    lines = _lines(make(5))
    lines[2] = lines[2].replace('"kind"', '"knid"')
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(lines) + "\n")
    with pytest.raises(Trouble, match="Line 3") as caught:
        read_archive(path)
    assert caught.value.code == "damaged-export"
    assert "Nothing was imported" in caught.value.means


def test_a_line_of_a_newer_rung_asks_for_an_update(tmp_path: Path, make: Make) -> None:
    lines = _lines(make(5))
    lines[2] = lines[2].replace('"kind":"hint-shown"', '"kind":"dreamt"')
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(lines) + "\n")
    with pytest.raises(Trouble, match="Update") as caught:
        read_archive(path)
    assert caught.value.code == "newer-export"


@pytest.mark.parametrize("content", [b"", b"hello\n", b"PK\x03\x04 cut off", b"\x00\x01\x02\n\n"])
def test_a_file_that_is_no_export_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thing.zip"
    path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        read_archive(path)
    assert caught.value.code == "not-an-export"


def test_a_zip_that_was_cut_off_says_so(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.zip"
    write_archive(path, _lines(make(300)), {})
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(Trouble, match="cut off") as caught:
        read_archive(path)
    assert caught.value.code == "not-an-export"


@pytest.mark.parametrize("name", ["../x.py", "/etc/passwd", "t/../../x", "C:/x/y", "t\\..\\x", "lonely.py"])
def test_a_zip_cannot_write_outside_of_the_workspace(tmp_path: Path, make: Make, name: str) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("events.jsonl", "\n".join(_lines(make(2))))
        archive.writestr("workspace/" + name, "x")
    with pytest.raises(Trouble, match="unsafe name"):
        read_archive(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        read_archive(tmp_path / "none.zip")
    assert caught.value.code == "no-such-file"


def test_an_export_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, make: Make) -> None:
    path = tmp_path / "mine.zip"
    write_archive(path, _lines(make(2)), {})
    with pytest.raises(Trouble) as caught:
        write_archive(tmp_path / "nowhere" / "mine.zip", _lines(make(2)), {})
    assert caught.value.code == "cannot-write"
    assert list(read_archive(path).events) == make(2)
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine.zip"]
