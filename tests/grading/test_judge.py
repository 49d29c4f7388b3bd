"""From a submission to a verdict, with real children."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from rung.grading.bench import JudgeBench
from rung.grading.verdict import Times, Verdict
from tests.grading.conftest import SCALE_TASK, Writer


def grade(bench: JudgeBench, folder: Path, source: str, seed: int = 1) -> Verdict:
    return bench.grade(folder, {"solution.py": source}, seed)


def test_the_reference_passes_and_every_check_is_listed(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), SCALE_TASK["solution.py"])
    assert verdict.passed
    assert [c.state for c in verdict.checks] == ["passed", "passed"]


def test_a_right_answer_written_another_way_passes(bench: JudgeBench, write_task: Writer) -> None:
    assert grade(bench, write_task(), SCALE_TASK["right/loop.py"]).passed


@pytest.mark.parametrize("name", ["wrong-axis", "one-mean", "changes-input"])
def test_a_known_wrong_way_is_named(bench: JudgeBench, write_task: Writer, name: str) -> None:
    verdict = grade(bench, write_task(), SCALE_TASK[f"wrong/{name}.py"])
    assert verdict.status == "not-yet"
    assert verdict.diagnosis is not None and verdict.diagnosis.id == name


def test_an_unknown_slip_is_not_given_a_name_but_its_smallest_case(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "def centre(x):\n    return x - x[0]\n")
    assert verdict.diagnosis is None
    assert verdict.failure is not None and "shape (2, 3)" in verdict.failure.given
    assert "elements differ" in verdict.failure.difference


def test_the_untouched_starter_is_not_started(bench: JudgeBench, write_task: Writer) -> None:
    starter = SCALE_TASK["starter.py"]
    assert grade(bench, write_task(), starter).status == "not-started"
    assert grade(bench, write_task(), starter.replace("centre(x):", "centre(x):\n    y = 1")).status == "not-started"


def test_the_same_submission_and_seed_give_the_same_verdict(bench: JudgeBench, write_task: Writer) -> None:
    folder = write_task()
    once, again, other = (msgspec.structs.replace(grade(bench, folder, "def centre(x):\n    return x - x[0]\n", s), times=Times(0, 0, 0)) for s in (7, 7, 8))
    assert once == again
    assert once != other


def test_an_error_is_shown_with_the_learners_own_line_and_a_cause(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "import numpy as np\ndef centre(x):\n    return x - np.ones(7)\n")
    assert verdict.error is not None
    assert verdict.error.type == "ValueError"
    assert verdict.error.lines == ((3, "return x - np.ones(7)"),)
    assert "do not line up" in verdict.error.cause
    assert verdict.failure is not None and verdict.failure.given.startswith("centre")


def test_a_syntax_error_names_its_line(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "def centre(x)\n    return x\n")
    assert verdict.error is not None and verdict.error.type == "SyntaxError" and verdict.error.lines[-1][0] == 1
    assert "colon" in verdict.error.cause


def test_a_missing_function_is_told_by_name(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "def center(x):\n    return x\n")
    assert verdict.error is not None and "`centre`" in verdict.error.cause


def test_a_value_of_the_wrong_type_is_the_learners_matter_not_ours(bench: JudgeBench, write_task: Writer) -> None:
    checks = "from rung.grading.spec import check\n@check('small values')\ndef small(t):\n    got = t.call(t.rng.normal(size=(3, 2)))\n    t.need(abs(got).max() < 9, None, 'too large')\n"
    verdict = grade(bench, write_task(checks_py=checks), "def centre(x):\n    return None\n")
    assert verdict.status == "not-yet"
    assert verdict.failure is not None and verdict.failure.theirs == "None"


def test_a_fault_in_the_task_is_never_shown_as_the_learners(bench: JudgeBench, write_task: Writer) -> None:
    checks = "from rung.grading.spec import check\n@check('broken')\ndef broken(t):\n    t.call(t.rng.normal(size=(3, 2)))\n    raise KeyError('author')\n"
    verdict = grade(bench, write_task(checks_py=checks), SCALE_TASK["solution.py"] + "\n# mine\n")
    assert verdict.status == "not-gradable"
    assert "our fault" in verdict.headline


@pytest.mark.parametrize(
    ("source", "stopped"),
    [
        ("while True: pass\n", "time"),
        ("def centre(x):\n    while True: pass\n", "time"),
        ("import time\ndef centre(x):\n    time.sleep(60)\n", "time"),
        ("import os\ndef centre(x):\n    os._exit(0)\n", "crash"),
        ("import ctypes\ndef centre(x):\n    ctypes.string_at(0)\n", "crash"),
    ],
)
def test_code_that_ends_or_never_ends_gets_its_cause(bench: JudgeBench, write_task: Writer, source: str, stopped: str) -> None:
    verdict = grade(bench, write_task(), source)
    assert (verdict.status, verdict.stopped) == ("not-yet", stopped)
    assert grade(bench, write_task(), SCALE_TASK["solution.py"]).passed, "the next honest submission meets a clean state"


def test_a_memory_bomb_is_told_as_memory(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "def centre(x):\n    return [0] * 10**10\n")
    assert verdict.error is not None and verdict.error.type == "MemoryError"


def test_a_flood_of_output_is_cut_and_harmless(bench: JudgeBench, write_task: Writer) -> None:
    verdict = grade(bench, write_task(), "def centre(x):\n    for _ in range(20000): print('x' * 100)\n    return x - x.mean(axis=0)\n")
    assert verdict.passed
    assert len(verdict.stdout) < 60_000


def test_exit_and_keyboard_interrupt_are_errors_not_passes(bench: JudgeBench, write_task: Writer) -> None:
    for source in ("import sys\ndef centre(x): sys.exit(0)\n", "def centre(x): raise KeyboardInterrupt\n"):
        verdict = grade(bench, write_task(), source)
        assert verdict.status == "not-yet" and verdict.error is not None


def test_a_missing_file_is_a_sentence(bench: JudgeBench, write_task: Writer) -> None:
    verdict = bench.grade(write_task(), {"other.py": "x = 1\n"}, 1)
    assert verdict.status == "not-yet" and "solution.py is missing" in verdict.headline


def test_the_warm_process_dies_and_the_next_submission_is_graded(bench: JudgeBench, write_task: Writer) -> None:
    folder = write_task()
    assert grade(bench, folder, SCALE_TASK["solution.py"]).passed
    warm = bench._process("light")
    assert warm._process is not None
    warm._process.kill()
    warm._process.wait()
    assert grade(bench, folder, SCALE_TASK["solution.py"]).passed


def test_run_shows_what_was_printed_and_the_last_value(bench: JudgeBench) -> None:
    result = bench.run({"s.py": "def f(x):\n    print('in f')\n    return x + 1\n"}, "s.py", "f(2)", ())
    assert (result.stdout, result.value, result.error) == ("in f\n", "3", None)
