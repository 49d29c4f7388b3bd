"""Submissions: on disk before they are graded, judged once, never lost, help counted."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from rung.events import Judged, Submitted
from rung.service import Rung, Trouble, judging
from rung.store import open_log
from tests.service.world import World

TASK = "arrays-9"


def _events(world: World) -> list[object]:
    log = open_log(world.home / "rung.db", world.clock.at)
    events: list[object] = [entry.event for entry in log.tail(0)]
    log.close()
    return events


def test_a_submission_is_on_disk_before_it_is_graded(world: World, rung: Rung) -> None:
    seen: list[bool] = []
    world.grader.before_grading = lambda: seen.append(any(isinstance(e, Submitted) for e in _events(world)))
    rung.submit(TASK, "good", rung.task_open(TASK).digest)
    assert seen == [True]


def test_a_pass_says_what_it_moved(rung: Rung) -> None:
    view = rung.submit(TASK, "good", rung.task_open(TASK).digest)
    assert view.verdict is not None and view.verdict.passed
    assert view.changed[0].skill == "arrays"
    assert (view.changed[0].before, view.changed[0].after) == ("unknown", "shown")
    assert view.credit == "Solved alone: this counts in full."


def test_a_past_attempt_reads_as_it_did_then(world: World, rung: Rung) -> None:
    first = rung.submit(TASK, "bad", rung.task_open(TASK).digest)
    for number in range(3):
        rung.submit(TASK, f"bad {number}", rung.task(TASK).digest)
    rung.submit(TASK, "good", rung.task(TASK).digest)
    again = rung.attempt(first.submission)
    assert (again.verdict, again.changed, again.text) == (first.verdict, first.changed, "bad")
    assert [one.status for one in rung.task(TASK).attempts] == [
        "passed",
        "not-yet",
        "not-yet",
        "not-yet",
        "not-yet",
    ]


def test_a_verdict_that_could_not_be_reached_counts_against_nobody(world: World, rung: Rung) -> None:
    before = rung.skill("arrays").mark.status
    view = rung.submit(TASK, "odd", rung.task_open(TASK).digest)
    assert view.verdict is not None and view.verdict.status == "not-gradable"
    assert (view.changed, view.credit) == ((), "Nothing is counted.")
    assert rung.skill("arrays").mark.status == before


def test_a_grader_that_raises_is_our_fault_and_says_so(world: World, rung: Rung) -> None:
    def fail() -> None:
        raise RuntimeError("boom")

    world.grader.before_grading = fail
    view = rung.submit(TASK, "good", rung.task_open(TASK).digest)
    assert view.verdict is not None and view.verdict.status == "not-gradable"
    assert "our fault" in view.verdict.headline and "boom" in view.verdict.next_step


def test_a_grader_that_is_not_there_leaves_the_work_saved_and_pending(world: World, rung: Rung) -> None:
    world.grader.state = "failed"
    view = rung.submit(TASK, "good", rung.task_open(TASK).digest)
    assert view.pending and view.verdict is None and "saved" in view.credit
    assert "waits for the grader" in rung.home().troubles[0]
    world.grader.state = "ready"
    assert rung.regrade_pending() == 1
    assert not rung.attempt(view.submission).pending


def test_a_submission_that_a_crash_left_unjudged_is_judged_after_the_restart(
    world: World, rung: Rung
) -> None:
    class Crash(BaseException):
        pass

    def crash() -> None:
        raise Crash

    world.grader.before_grading = crash
    with pytest.raises(Crash):
        rung.submit(TASK, "good", rung.task_open(TASK).digest)
    rung.close()
    world.grader.before_grading = lambda: None
    again = world.door()
    assert again.regrade_pending() == 1
    assert again.regrade_pending() == 0
    assert again.task(TASK).card.state == "passed"


def test_what_waits_is_judged_in_the_background_once_the_grader_is_ready(world: World, rung: Rung) -> None:
    world.grader.state = "failed"
    sent = rung.submit(TASK, "good", rung.task_open(TASK).digest).submission
    judging.regrade_when_ready(rung._at)
    world.clock.pass_days(1)
    world.grader.state = "ready"
    end = time.monotonic() + 10
    while rung.attempt(sent).pending and time.monotonic() < end:
        time.sleep(0.05)
    assert not rung.attempt(sent).pending


def test_two_doors_that_judge_the_same_submission_write_one_verdict(world: World, rung: Rung) -> None:
    other = world.door("cli")
    world.grader.state = "failed"
    sent = rung.submit(TASK, "good", rung.task_open(TASK).digest).submission
    other.home()
    world.grader.state = "ready"

    def meanwhile() -> None:
        world.grader.before_grading = lambda: None
        other.regrade_pending()

    world.grader.before_grading = meanwhile
    rung.regrade_pending()
    judged = [e for e in _events(world) if isinstance(e, Judged) and e.submission == sent]
    assert len(judged) == 1
    assert rung.attempt(sent).verdict == other.attempt(sent).verdict


def test_hints_and_the_solution_count_as_help_until_the_next_pass(rung: Rung) -> None:
    digest = rung.task_open(TASK).digest
    assert rung.hint(TASK).text == "Look."
    helped = rung.submit(TASK, "good 1", digest)
    assert helped.help == 1 and "with help" in helped.credit
    assert rung.task(TASK).card.state == "passed-with-help"
    alone = rung.submit(TASK, "good 2", rung.task(TASK).digest)
    assert alone.help == 0
    rung.solution(TASK)
    shown = rung.submit(TASK, "good 3", rung.task(TASK).digest)
    assert shown.help == 2


def test_the_ladder_of_hints_ends(rung: Rung) -> None:
    assert [rung.hint(TASK).text for _ in range(4)] == ["Look.", "Look closer.", None, None]
    assert rung.task(TASK).hints == ("Look.", "Look closer.")


def test_the_solution_is_shown_only_when_asked_for(rung: Rung) -> None:
    assert rung.task(TASK).solution is None
    assert "passed with help" in rung.task(TASK).solution_costs
    assert rung.solution(TASK).solution == "def f():\n    return 'good'\n"


def test_a_file_elsewhere_is_judged_when_the_task_is_named(world: World, rung: Rung, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text("good")
    with pytest.raises(Trouble) as caught:
        rung.submit_file(path)
    assert caught.value.code == "no-task-here"
    view = rung.submit_file(path, TASK)
    assert view.verdict is not None and view.verdict.passed
    assert not (world.home / "workspace" / TASK).exists()


def test_a_file_in_the_workspace_is_found_by_its_place(rung: Rung) -> None:
    path = Path(rung.task_open(TASK).path)
    path.write_text("good")
    for given in (path, path.parent):
        view = rung.submit_file(given)
        assert view.task == TASK and view.verdict is not None and view.verdict.passed
    with pytest.raises(Trouble, match=r"not in README\.md"):
        rung.submit_file(path.parent / "README.md")


@pytest.mark.parametrize(
    ("content", "code"), [(b"\xff\xfe\x00", "not-text"), (b"x" * 1_000_001, "too-large"), (None, "no-file")]
)
def test_a_file_that_cannot_be_read_is_named_and_not_judged(
    rung: Rung, content: bytes | None, code: str
) -> None:
    path = Path(rung.task_open(TASK).path)
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        rung.submit(TASK)
    assert caught.value.code == code
    assert rung.live(0).kinds == ("learner-started", "task-opened")


def test_windows_line_ends_and_a_byte_order_mark_are_no_difference(world: World, rung: Rung) -> None:
    path = Path(rung.task_open(TASK).path)
    path.write_bytes(b"\xef\xbb\xbfgood\r\nline\r\n")
    rung.submit(TASK)
    assert world.grader.graded[-1][1] == {"solution.py": "good\nline\n"}


def test_an_unknown_submission_or_task_is_named(rung: Rung) -> None:
    for call in (
        lambda: rung.attempt("x"),
        lambda: rung.submit("no-such-task", "x", ""),
        lambda: rung.task("nope"),
    ):
        with pytest.raises(Trouble) as caught:
            call()
        assert caught.value.http == 404
