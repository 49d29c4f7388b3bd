"""Watch mode: checks on save, survives a deleted file, follows to another task, shows what other doors did."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from rung.cli.watching import screen
from rung.cli.watching.state import WatchState
from tests.service.world import World

TASK = "arrays-9"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    for rung in made.opened:
        rung.close()


@pytest.fixture
def state(world: World) -> WatchState:
    return WatchState(world.door("watch"), TASK)


def _path(state: WatchState) -> Path:
    return Path(state.view.path)


def _shown(state: WatchState) -> str:
    console = Console(file=io.StringIO(), width=120)
    screen.draw(console, state, keys=True)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_save_is_checked_and_shown(state: WatchState) -> None:
    _path(state).write_text("bad")
    assert state.file_touched(_path(state))
    assert "This does not hold yet." in _shown(state)
    _path(state).write_text("good")
    assert state.file_touched(_path(state))
    assert "All checks hold." in _shown(state)


def test_a_touch_without_a_change_is_not_checked_again(state: WatchState) -> None:
    _path(state).write_text("bad")
    assert state.file_touched(_path(state))
    assert not state.file_touched(_path(state))
    assert not state.file_touched(_path(state).parent / "README.md")
    assert not state.file_touched(_path(state).parents[2] / "elsewhere.py")


def test_a_deleted_file_is_said_and_the_starter_comes_back_on_request(state: WatchState) -> None:
    _path(state).unlink()
    assert state.file_touched(_path(state))
    assert "was deleted" in state.note and "kept" in state.note
    assert not state.file_touched(_path(state))
    assert state.key_pressed("r")
    assert _path(state).read_text() == state.view.starter


def test_a_file_saved_again_after_it_was_deleted_is_checked(state: WatchState) -> None:
    _path(state).write_text("good")
    assert state.file_touched(_path(state))
    _path(state).unlink()
    assert state.file_touched(_path(state))
    _path(state).write_text("good")
    assert state.file_touched(_path(state))
    assert "All checks hold." in _shown(state)


def test_a_file_that_is_no_text_is_said_and_watching_goes_on(state: WatchState) -> None:
    _path(state).write_bytes(b"\xff\xfe\xff")
    assert state.file_touched(_path(state))
    assert "UTF-8" in state.note
    _path(state).write_text("good")
    assert state.file_touched(_path(state))
    assert state.note == "" and state.verdict is not None


def test_saving_another_tasks_file_moves_on_to_it(world: World, state: WatchState) -> None:
    other = Path(world.door("web").task_open("loops-3").path)
    other.write_text("good")
    assert state.file_touched(other)
    assert state.view.card.id == "loops-3" and "All checks hold." in _shown(state)


def test_hints_come_one_at_a_time(state: WatchState) -> None:
    for text in ("Look.", "Look closer.", "There are no more hints."):
        assert state.key_pressed("h")
        assert text in _shown(state)


def test_next_goes_to_the_next_task(state: WatchState) -> None:
    assert state.key_pressed("n")
    assert state.view.card.id == "live-one"
    assert state.key_pressed("n")
    assert "This one is next" in state.note


def test_leaving(state: WatchState) -> None:
    state.key_pressed("q")
    assert state.over
    assert not state.key_pressed("x")


def test_what_is_solved_in_the_browser_shows_here(world: World, state: WatchState) -> None:
    page = world.door("web")
    assert not state.look_around()
    page.submit(TASK, "good", page.task_open(TASK).digest)
    assert state.look_around()
    assert "another window" in state.note and "All checks hold." in _shown(state)
    assert not state.look_around()


def test_the_program_checks_on_save_and_leaves_on_q(home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "rung.cli.main", "watch", "double-it"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "COLUMNS": "120"},
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        _wait_for(process.stdout, "Save the file")
        time.sleep(0.5)  # the folder is being watched a moment after the picture stands
        path = home / "workspace/double-it/solution.py"
        path.with_name("new").write_text("def double(x):\n    return 2 * x\n")
        path.with_name("new").replace(path)  # as most editors save
        _wait_for(process.stdout, "passed")
        process.stdin.write("q")
        process.stdin.flush()
        assert process.wait(20) == 0


def _wait_for(stream: object, words: str) -> None:
    for line in stream:  # type: ignore[attr-defined]
        if words in line:
            return
    pytest.fail(f"{words!r} never came")
