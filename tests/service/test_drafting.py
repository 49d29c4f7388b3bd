"""Drafts and the learner's own files: nothing of theirs is overwritten silently, nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from rung.service import Rung, Trouble
from tests.service.world import World

TASK = "arrays-9"


def test_a_save_is_a_plain_file(rung: Rung) -> None:
    view = rung.task_open(TASK)
    saved = rung.save(TASK, "x = 1\r\ny = 2\n", view.digest)
    assert saved.saved and saved.digest == rung.digest(TASK)
    assert Path(view.path).read_text() == "x = 1\ny = 2\n"
    assert rung.task(TASK).text == "x = 1\ny = 2\n"


def test_an_edit_in_another_editor_is_never_overwritten(world: World, rung: Rung) -> None:
    view = rung.task_open(TASK)
    Path(view.path).write_text("mine")
    saved = rung.save(TASK, "page", view.digest)
    assert not saved.saved and saved.disk_text == "mine"
    assert Path(view.path).read_text() == "mine"
    assert rung.task(TASK).unsaved == "page"
    rung.close()
    again = world.door()
    assert again.task(TASK).unsaved == "page"
    assert again.save(TASK, "page", saved.digest).saved
    assert (again.task(TASK).unsaved, again.task(TASK).text) == (None, "page")


def test_submitting_over_a_changed_file_judges_the_text_and_leaves_the_file(rung: Rung) -> None:
    view = rung.task_open(TASK)
    Path(view.path).write_text("mine")
    judged = rung.submit(TASK, "good", view.digest)
    assert judged.verdict is not None and judged.verdict.passed
    assert judged.save is not None and not judged.save.saved
    assert Path(view.path).read_text() == "mine"


def test_saving_what_is_there_already_is_no_conflict(rung: Rung) -> None:
    view = rung.task_open(TASK)
    Path(view.path).write_text("same")
    assert rung.save(TASK, "same", view.digest).saved


def test_a_deleted_file_can_be_saved_again(rung: Rung) -> None:
    view = rung.task_open(TASK)
    Path(view.path).unlink()
    assert rung.digest(TASK) == ""
    conflict = rung.save(TASK, "page", view.digest)
    assert not conflict.saved and conflict.disk_text is None
    assert rung.save(TASK, "page", conflict.digest).saved
    assert Path(view.path).read_text() == "page"


def test_opening_again_keeps_the_learners_file(rung: Rung) -> None:
    view = rung.task_open(TASK)
    Path(view.path).write_text("mine")
    assert rung.task_open(TASK).text == "mine"


def test_opening_is_noted_once_a_day(world: World, rung: Rung) -> None:
    rung.task_open(TASK)
    seq = rung.live(0).seq
    rung.task_open(TASK)
    assert rung.live(seq).kinds == ()
    world.clock.pass_days(1)
    rung.task_open(TASK)
    assert rung.live(seq).kinds == ("task-opened",)


def test_a_reset_brings_the_starter_and_keeps_the_old_file(rung: Rung) -> None:
    view = rung.task_open(TASK)
    for text in ("one", "two"):
        Path(view.path).write_text(text)
        assert rung.reset(TASK).text == view.starter
    folder = Path(view.path).parent
    assert (folder / "solution.py.before-1").read_text() == "one"
    assert (folder / "solution.py.before-2").read_text() == "two"


def test_a_text_beyond_a_megabyte_is_refused(rung: Rung) -> None:
    view = rung.task_open(TASK)
    with pytest.raises(Trouble) as caught:
        rung.save(TASK, "x" * 1_000_001, view.digest)
    assert caught.value.code == "too-large"
    assert rung.task(TASK).text == view.starter


def test_no_half_written_file_is_left_behind(rung: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    view = rung.task_open(TASK)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Trouble) as caught:
        rung.save(TASK, "page", view.digest)
    assert caught.value.code == "disk-full"
    assert Path(view.path).read_text() == view.starter
    assert sorted(path.name for path in Path(view.path).parent.iterdir()) == ["README.md", "solution.py"]


def test_an_asked_task_draws_its_questions_into_a_file(rung: Rung) -> None:
    view = rung.task_open("asked-one")
    assert len(view.questions) == 2 and view.answers == ("", "")
    assert "# Question 2" in Path(view.path).read_text()
    assert rung.task_open("asked-one").questions == view.questions


def test_answers_are_judged_with_the_seed_of_their_questions_and_drawn_anew(world: World, rung: Rung) -> None:
    view = rung.task_open("asked-one")
    judged = rung.submit_answers("asked-one", ["right", 'wr"ong\n'])
    assert judged.verdict is not None and judged.verdict.status == "not-yet"
    assert world.grader.graded[-1][2] == view.questions[0].seed
    assert rung.task("asked-one").answers == ("right", 'wr"ong\n')
    fresh = rung.task_open("asked-one")
    assert fresh.answers == ("", "") and fresh.questions != view.questions
    judged = rung.submit_answers("asked-one", ["right", "right"])
    assert judged.verdict is not None and judged.verdict.passed


def test_an_answer_sheet_that_cannot_be_read_is_kept_beside_a_fresh_one(rung: Rung) -> None:
    path = Path(rung.task_open("asked-one").path)
    path.write_text('q1 = "half')
    assert rung.task_open("asked-one").answers == ("", "")
    assert path.with_name("answers.toml.before-1").read_text() == 'q1 = "half'
