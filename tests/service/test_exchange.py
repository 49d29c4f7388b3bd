"""Export and import: the same state on the other machine; repeated, damaged, or into a home with a life of its own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from rung.service import Rung, Trouble
from tests.service.world import World, place


@pytest.fixture
def lived(rung: Rung) -> Rung:
    """A person with some history."""
    first = rung.first()
    rung.submit(first.card.id, "good", first.digest)
    place(rung)
    rung.goal_set("engineer", [0, 2], 40)
    rung.lesson_read("loops", 4)
    rung.hint("arrays-9")
    rung.submit("arrays-9", "bad", rung.task_open("arrays-9").digest)
    rung.submit("arrays-9", "good", rung.task("arrays-9").digest)
    rung.session_start()
    return rung


def _state(world: World, rung: Rung) -> tuple[object, ...]:
    world.clock.step = timedelta(0)
    seen: tuple[object, ...] = (
        rung.map(),
        rung.plan(),
        rung.session(),
        rung.skill("arrays"),
        rung.placement(),
    )
    return seen


@pytest.mark.parametrize("name", ["mine.zip", "mine.jsonl"])
def test_the_other_machine_has_the_same_state(world: World, lived: Rung, tmp_path: Path, name: str) -> None:
    wrote = lived.export(tmp_path / name)
    there = world.door(home=tmp_path / "other")
    read = there.import_from(tmp_path / name)
    assert read.events == wrote.events and read.known == 0
    assert there._at.beliefs == lived._at.beliefs
    assert _state(world, there) == _state(world, lived)
    if name.endswith(".zip"):
        assert there.task("arrays-9").text == lived.task("arrays-9").text == "good"


def test_importing_twice_changes_nothing(world: World, lived: Rung, tmp_path: Path) -> None:
    lived.export(tmp_path / "mine.zip")
    there = world.door(home=tmp_path / "other")
    there.import_from(tmp_path / "mine.zip")
    before = _state(world, there)
    again = there.import_from(tmp_path / "mine.zip")
    assert (again.events, again.files) == (0, 0) and "known already" in again.words
    assert _state(world, there) == before


def test_two_machines_that_swap_their_logs_agree(world: World, lived: Rung, tmp_path: Path) -> None:
    there = world.door(home=tmp_path / "other")
    there.submit("tables-12", "good", there.task_open("tables-12").digest)
    lived.submit("models-15", "bad", lived.task_open("models-15").digest)
    lived.export(tmp_path / "a.jsonl")
    there.export(tmp_path / "b.jsonl")
    lived.import_from(tmp_path / "b.jsonl")
    there.import_from(tmp_path / "a.jsonl")
    assert there._at.beliefs == lived._at.beliefs
    assert there._at.seed == lived._at.seed
    assert _state(world, there)[:4] == _state(world, lived)[:4]


def test_a_file_that_differs_is_kept_beside(world: World, lived: Rung, tmp_path: Path) -> None:
    lived.export(tmp_path / "mine.zip")
    there = world.door(home=tmp_path / "other")
    path = Path(there.task_open("arrays-9").path)
    path.write_text("mine here")
    view = there.import_from(tmp_path / "mine.zip")
    assert view.kept == ("arrays-9/solution.py",)
    assert path.read_text() == "mine here"
    assert path.with_name("solution.py.imported").read_text() == "good"
    assert "left alone" in view.words


def test_a_cut_off_export_brings_its_whole_lines_and_says_so(
    world: World, lived: Rung, tmp_path: Path
) -> None:
    path = tmp_path / "mine.jsonl"
    wrote = lived.export(path)
    path.write_bytes(path.read_bytes()[:-20])
    view = world.door(home=tmp_path / "other").import_from(path)
    assert view.events == wrote.events - 1
    assert f"Line {wrote.events}" in view.words and "cut off" in view.words


def test_a_damaged_export_writes_nothing_at_all(world: World, lived: Rung, tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    lived.export(path)
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:3], lines[3][:-9], *lines[4:]]) + "\n")
    there = world.door(home=tmp_path / "other")
    seq = there.live(0).seq
    with pytest.raises(Trouble, match="Line 4"):
        there.import_from(path)
    assert there.live(0).seq == seq


def test_another_ending_is_refused(rung: Rung, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        rung.export(tmp_path / "mine.docx")
    assert caught.value.code == "bad-file-name"
    assert not (tmp_path / "mine.docx").exists()
