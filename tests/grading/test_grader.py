"""The grader's face: a process in the background that can die and come back."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.catalog import content_path, load
from rung.grading.grader import Grader, GraderDown
from tests.grading.conftest import SCALE_TASK, Writer

CATALOG = load()
LIVE = CATALOG.tasks["live-fraud-model"]


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    made = Grader(content_path())
    made.start()
    yield made
    made.close()


def test_start_returns_before_anything_slow_is_loaded() -> None:
    other = Grader(content_path())
    assert other.state == "off"
    other.start()
    assert other.state == "starting"
    other.close()


def test_a_task_outside_the_content_is_graded_by_its_folder(grader: Grader, write_task: Writer) -> None:
    assert grader.grade(write_task(), {"solution.py": SCALE_TASK["right/loop.py"]}, 3).passed
    assert grader.state == "ready"


def test_an_unknown_task_is_our_failure_in_words(grader: Grader) -> None:
    with pytest.raises(GraderDown, match="missing"):
        grader.grade("no-such-task", {"solution.py": ""}, 1)


def test_a_cell_runs_and_shows_its_last_value(grader: Grader) -> None:
    result = grader.run(None, {"cell.py": "import numpy as np\nprint('hello')\nint(np.arange(3).sum())\n"})
    assert (result.stdout, result.value) == ("hello\n", "3")


def test_the_live_model_is_repaired_while_it_serves(grader: Grader) -> None:
    state = grader.live(LIVE.id, LIVE.starter, fresh=True)
    assert state.address.startswith("http://127.0.0.1:")
    before = grader.live_metrics(3)
    assert before is not None and before.recall == 0 and before.accuracy > 0.95
    payment = {"amount": 740, "night": 1, "new_shop": 1, "attempts": 5}
    first = grader.live_request("POST", "/predict", payment)
    assert first is not None and first.json["fraud"] is False
    grader.live(LIVE.id, LIVE.solution)
    after = grader.live_metrics(3)
    assert after is not None and after.recall is not None and after.recall > 0.8
    second = grader.live_request("POST", "/predict", payment)
    assert second is not None and second.json["fraud"] is True


def test_a_file_that_does_not_load_leaves_the_old_service_running(grader: Grader) -> None:
    grader.live(LIVE.id, LIVE.solution, fresh=True)
    broken = grader.live(LIVE.id, "def broken(:\n")
    assert broken.address == "" and broken.error is not None and broken.error.type == "SyntaxError"
    reply = grader.live_request("POST", "/predict", {"amount": 740, "night": 1, "new_shop": 1, "attempts": 5})
    assert reply is not None and reply.status == 200


def test_after_live_stop_nothing_answers(grader: Grader) -> None:
    grader.live(LIVE.id, LIVE.solution, fresh=True)
    grader.live_stop()
    assert grader.live_request("GET", "/", None) is None


def test_a_killed_judge_is_told_apart_and_comes_back(grader: Grader, write_task: Writer) -> None:
    folder = write_task()
    assert grader.grade(folder, {"solution.py": SCALE_TASK["right/loop.py"]}, 3).passed
    assert grader._process is not None
    os.kill(grader._process.pid, signal.SIGKILL)
    grader._process.wait()
    assert grader.grade(folder, {"solution.py": SCALE_TASK["right/loop.py"]}, 3).passed


def test_closing_ends_every_process_that_was_started(write_task: Writer) -> None:
    other = Grader(content_path())
    other.start()
    other.grade(write_task(), {"solution.py": SCALE_TASK["right/loop.py"]}, 3)
    assert other._process is not None
    before = _below(other._process.pid)
    assert before
    other.close()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and any(_alive(pid) for pid in before):
        time.sleep(0.05)
    assert not any(_alive(pid) for pid in before)
    with pytest.raises(GraderDown):
        other.grade("x", {}, 1)


def _below(pid: int) -> list[int]:
    children = [int(p) for t in Path(f"/proc/{pid}/task").iterdir() for p in (t / "children").read_text().split()]
    return [*children, *(q for p in children for q in _below(p))]


def _alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1][:3]
    except OSError:
        return False
