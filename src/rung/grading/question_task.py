"""Grading a task of kind `predict` or `choose`: fresh questions per attempt, all of which must be answered rightly."""

from __future__ import annotations

import time
import tomllib

from rung.catalog.model import Task
from rung.grading import questions
from rung.grading.questions import RunLine, Sheet
from rung.grading.verdict import CheckResult, Diagnosis, Failure, Item, Times, Verdict


def count_of(task: Task) -> int:
    """How many questions one attempt has."""
    return int(tomllib.loads((task.folder / "task.toml").read_text(encoding="utf-8")).get("count", 5))


def drawn(task: Task, sheet: Sheet, seed: int) -> list[Item]:
    """The questions of the attempt with this seed."""
    return [questions.show(sheet, name, item_seed) for name, item_seed in questions.questions(sheet, count_of(task), seed)]


def grade(task: Task, sheet: Sheet, files: dict[str, str], seed: int, run_line: RunLine) -> Verdict:
    """Judge an answer sheet. Unanswered everywhere is "not started"; the first wrong answer is explained."""
    started = time.perf_counter()
    picked = questions.questions(sheet, count_of(task), seed)
    try:
        answers = questions.read_answers(files.get(task.file, ""), len(picked))
    except ValueError as error:
        return _verdict(task, seed, "not-yet", str(error), "Mend the line that is named and submit again.", (), None, None, started)
    if not any(answer.strip() for answer in answers):
        return _verdict(task, seed, "not-started", "Not started yet: no question is answered.", "Answer all of them, then submit.", (), None, None, started)
    judged = [questions.judge(sheet, name, item_seed, answer, run_line) for (name, item_seed), answer in zip(picked, answers, strict=True)]
    results = tuple(CheckResult(f"q{i}", f"Question {i}", "passed" if v.right else "failed") for i, v in enumerate(judged, 1))
    wrong = [i for i, verdict in enumerate(judged) if not verdict.right]
    if not wrong:
        return _verdict(task, seed, "passed", f"All {len(judged)} answers are right.", "Go on to the next step.", results, None, None, started)
    first = wrong[0]
    verdict, item = judged[first], questions.show(sheet, *picked[first])
    told = verdict.told or verdict.why
    diagnosis = Diagnosis(verdict.misconception, f"Question {first + 1}", told) if verdict.misconception else None
    failure = Failure(
        check=f"Question {first + 1}", given=f"{item.prompt}\n\n{item.code}".strip(), theirs=answers[first] or "(no answer)", wanted=verdict.answer, difference=verdict.why
    )
    right = len(judged) - len(wrong)
    headline = f"{right} of {len(judged)} answers are right; the first to look at is question {first + 1}."
    return _verdict(task, seed, "not-yet", headline, "Read why, then try again: the next attempt has fresh questions.", results, failure, diagnosis, started)


def _verdict(
    task: Task, seed: int, status: str, headline: str, step: str, checks: tuple[CheckResult, ...], failure: Failure | None, diagnosis: Diagnosis | None, started: float
) -> Verdict:
    spent = (time.perf_counter() - started) * 1e3
    return Verdict(
        task=task.id, task_version=task.version, seed=seed, status=status, headline=headline, next_step=step,  # type: ignore[arg-type]
        checks=checks, failure=failure, diagnosis=diagnosis, tier="", times=Times(0.0, spent, spent),
    )  # fmt: skip
