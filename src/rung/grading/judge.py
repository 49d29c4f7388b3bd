"""The judge: one submission, one task, one seed → one verdict. Trusted; learner code never runs in here.

Same submission and same seed give the same verdict: all randomness comes from (seed, check number), and nothing in a
verdict but its times depends on the clock.
"""

from __future__ import annotations

import ast
import math
import socket
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import msgspec
import numpy as np

from rung.catalog.model import Task
from rung.grading import wire
from rung.grading.checks import TaskChecks
from rung.grading.display import show, show_call
from rung.grading.errors import explain
from rung.grading.kit import ChildKit, Kit, LocalKit, Raised
from rung.grading.spec import Check
from rung.grading.trial import Bench, CheckFailed, Trial
from rung.grading.verdict import CheckResult, Diagnosis, Failure, LearnerError, Times, Verdict
from rung.grading.warm import ChildStopped, WarmFailure, WarmProcess

Warm = Callable[[tuple[str, ...]], WarmProcess]

_HEAVY = {"pandas", "sklearn", "scipy", "duckdb"}


def profile_for(needs: tuple[str, ...]) -> str:
    """Which warm process a task wants: the light one starts sooner and forks faster."""
    return "tables" if _HEAVY & set(needs) else "light"


def grade(task: Task, checks: TaskChecks, files: dict[str, str], seed: int, warm: Warm) -> Verdict:
    """Judge `files` (name to text, holding `task.file`). Never raises for a learner's error.

    A failure of the grader or of the task itself gives a verdict 'not-gradable', which counts against nobody.
    """
    started = time.perf_counter()
    grading = _Grading(task, checks, seed)
    source = files.get(task.file)
    if source is None:
        return grading.not_yet(f"The file {task.file} is missing from the submission.", "Put it back and submit again; your other files are as they were.")
    if _same_text(source, task.starter):
        return grading.not_started()
    try:
        process = warm(task.needs)
    except WarmFailure as error:
        return grading.not_gradable(str(error))
    ready = time.perf_counter()
    opened: list[Kit] = []

    def open_kit(text: str, others: dict[str, str], trusted: bool) -> Kit:
        if trusted and task.kind != "service":
            return LocalKit(text, "reference", is_sql=task.kind == "sql")
        kit = _open_child(task, process, {**others, task.file: text}, opened)
        if trusted:
            kit.child.budget = 30.0
        return kit

    try:
        grading.run(lambda: open_kit(source, files, False), lambda text: open_kit(text, {}, True))
    except WarmFailure as error:
        return grading.not_gradable(str(error))
    finally:
        tier = process.tier
        for kit in opened:
            kit.close()
    done = time.perf_counter()
    times = Times(ready=(ready - started) * 1e3, run=(done - ready) * 1e3, total=(done - started) * 1e3)
    return grading.verdict(tier, times)


def _open_child(task: Task, process: WarmProcess, files: dict[str, str], opened: list[Kit]) -> ChildKit:
    listener = None
    if task.kind == "service":
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    try:
        child = process.spawn(task.limits.memory_mb, math.ceil(task.limits.seconds) + 1, listener)
        child.budget = task.limits.seconds
        try:
            kit = ChildKit(child, files, task.file, is_sql=task.kind == "sql", listener=listener)
        except BaseException:
            child.close()
            raise
    finally:
        if listener is not None:
            listener.close()
    opened.append(kit)
    return kit


class _Grading:
    """The state of one grading: what held so far and the first thing that did not."""

    def __init__(self, task: Task, checks: TaskChecks, seed: int) -> None:
        self.task = task
        self.checks = checks
        self.seed = seed
        self.held = 0
        self.failed: CheckFailed | None = None
        self.error: LearnerError | None = None
        self.error_given = ""
        self.stopped: ChildStopped | None = None
        self.fault = ""
        self.unstarted = False
        self.learner: ChildKit | None = None

    def run(self, open_learner: Callable[[], Kit], open_trusted: Callable[[str], Kit]) -> None:
        """Run the checks in order until one does not hold."""
        try:
            learner = open_learner()
        except Raised as raised:
            self._learner_raised(raised)
            return
        except ChildStopped as stopped:
            self.stopped = stopped
            return
        except wire.WireError as error:
            self.stopped = ChildStopped("crash", str(error))
            return
        assert isinstance(learner, ChildKit)
        self.learner = learner
        cache: dict[str, list[Kit]] = {}

        def oracle(name: str) -> Iterable[Kit]:
            if name not in cache:
                cache[name] = [open_trusted(text) for text in self.checks.wrong[name]]
            return cache[name]

        try:
            reference = open_trusted(self.task.solution)
        except Exception as error:  # the author's file, not the learner's
            self.fault = f"the reference does not load: {error}"
            return
        oracles = {name: partial(oracle, name) for name in self.checks.wrong}
        bench = Bench(
            learner=learner,
            reference=reference,
            oracles=oracles,
            entry=self.task.entry,
            drive=self.checks.drive,
            generate=self.checks.generate,
            unordered=self.checks.unordered,
            parameters=_parameters(self.task),
        )
        for number, check in enumerate(self.checks.checks):
            if not self._holds(number, check, bench):
                return
            self.held += 1

    def _holds(self, number: int, check: Check, bench: Bench) -> bool:
        trial = Trial(bench, np.random.default_rng([self.seed, number]), check.names)
        try:
            check.run(trial)
            return True
        except CheckFailed as failed:
            self.failed = failed
        except Raised as raised:
            self._learner_raised(raised, given=self._last_call())
        except ChildStopped as stopped:
            self.stopped = stopped
        except wire.WireError as error:
            self.stopped = ChildStopped("crash", str(error))
        except WarmFailure:
            raise
        except Exception as error:  # the check stumbled: over the learner's value, or by its own fault?
            self._stumbled(number, check, bench, trial, error)
        return False

    def _stumbled(self, number: int, check: Check, bench: Bench, trial: Trial, error: Exception) -> None:
        again = Trial(_with_reference(bench), np.random.default_rng([self.seed, number]), check.names)
        try:
            check.run(again)
        except Exception:
            self.fault = f"check {check.id} raised {type(error).__name__}: {error}"
            return
        self.failed = CheckFailed(
            None, "your answer has a form that cannot be used here", given=self._last_call(), theirs=show(trial.last_answer), wanted=f"something like:\n{show(again.last_answer)}"
        )

    def _learner_raised(self, raised: Raised, given: str = "") -> None:
        if "NotImplementedError" in raised.kinds:
            self.unstarted = True
            return
        self.error = explain(raised)
        self.error_given = given

    def _last_call(self) -> str:
        """The learner's call that was under way, as text."""
        call = self.learner.last_call if self.learner else None
        return show_call(*call, _parameters(self.task) if call[0] == self.task.entry else ()) if call else ""

    def verdict(self, tier: str, times: Times) -> Verdict:
        """What came out, in words."""
        if self.fault:
            return self._with(self.not_gradable(self.fault), tier, times)
        if self.unstarted and self.held == 0:
            return self._with(self.not_started(), tier, times)
        if self.stopped is not None:
            return self._with(self._stopped(self.stopped), tier, times)
        if self.unstarted:
            return self._with(self.not_yet("One part still says NotImplementedError.", "Fill in the part that is left and submit again."), tier, times)
        if self.error is not None:
            verdict = self.not_yet(_error_headline(self.error), self.error.cause or "Run the call shown here yourself and print the values just before that line.")
            failure = Failure(check=self._title(), given=self.error_given) if self.error_given else None
            return self._with(_replace(verdict, error=self.error, failure=failure), tier, times)
        if self.failed is not None:
            return self._with(self._failed(self.failed), tier, times)
        count = len(self.checks.checks)
        text = f"All {count} checks hold on fresh data." if count > 1 else "The check holds on fresh data."
        return self._with(self._plain("passed", text, "Look at another way to write it, or go on to the next step."), tier, times)

    def _failed(self, failed: CheckFailed) -> Verdict:
        known = self.task.misconceptions.get(failed.diagnosis) if failed.diagnosis else None
        diagnosis = Diagnosis(failed.diagnosis or "", known.name, known.message) if known else None
        failure = Failure(check=self._title(), given=failed.given, theirs=failed.theirs, wanted=failed.wanted, difference=failed.seen, tolerance=failed.tolerance)
        if diagnosis:
            headline, step = f"{diagnosis.name}.", "Read what is said about it, change that one thing, and submit again."
        else:
            headline = f"This does not hold yet: {self._title()}."
            step = "This slip is not one that Rung knows by name. Work the case below by hand, and compare each step with your code."
        return _replace(self.not_yet(headline, step), failure=failure, diagnosis=diagnosis)

    def _stopped(self, stopped: ChildStopped) -> Verdict:
        seconds, memory = self.task.limits.seconds, self.task.limits.memory_mb
        headline, step = {
            "time": (f"Your code did not finish within {seconds:g} seconds.", "Look for a loop that never ends or a step that is repeated for every element."),
            "memory": (f"Your code used more than {memory} MB of memory.", "Look for an array or a list far larger than the data."),
            "output": ("Your code wrote a file larger than is allowed here.", "The task needs no large file; look for a loop that writes."),
        }.get(stopped.reason, ("Your code ended the program before it gave an answer.", "Look for exit(), os._exit or a crash in a compiled library; return a value instead."))
        return _replace(self.not_yet(headline, step), stopped=stopped.reason)

    def not_started(self) -> Verdict:
        return self._plain("not-started", "Not started yet: the file is as you found it.", "Change the marked part, then submit. Nothing is counted until then.")

    def not_yet(self, headline: str, next_step: str) -> Verdict:
        return self._plain("not-yet", headline, next_step)

    def not_gradable(self, why: str) -> Verdict:
        return self._plain(
            "not-gradable", "Rung could not grade this. That is our fault, not yours.", f"Your work is saved and nothing is counted. Submit again; if it stays so, report this: {why[:300]}"
        )

    def _plain(self, status: Any, headline: str, next_step: str) -> Verdict:
        return Verdict(
            task=self.task.id, task_version=self.task.version, seed=self.seed, status=status, headline=headline, next_step=next_step, checks=self._results(status)
        )

    def _results(self, status: str) -> tuple[CheckResult, ...]:
        done = len(self.checks.checks) if status == "passed" else self.held
        states = ["passed"] * done + ["failed"] * (status == "not-yet") + ["not-run"] * len(self.checks.checks)
        return tuple(CheckResult(c.id, c.title, state) for c, state in zip(self.checks.checks, states, strict=False))  # type: ignore[arg-type]

    def _title(self) -> str:
        checks = self.checks.checks
        return checks[min(self.held, len(checks) - 1)].title

    def _with(self, verdict: Verdict, tier: str, times: Times) -> Verdict:
        printed = "".join(self.learner.child.printed)[:20_000] if self.learner else ""
        return _replace(verdict, stdout=printed, tier=tier, times=times)


def _error_headline(error: LearnerError) -> str:
    where = f" in line {error.lines[-1][0]}" if error.lines else ""
    return f"Your code stops{where} with {error.type}: {error.message}" if error.message else f"Your code stops{where} with {error.type}."


def _replace(verdict: Verdict, **changes: Any) -> Verdict:
    return msgspec.structs.replace(verdict, **changes)


def _with_reference(bench: Bench) -> Bench:
    return msgspec.structs.replace(bench, learner=bench.reference)


def _parameters(task: Task) -> tuple[str, ...]:
    """The names of the entry's arguments, as the reference has them."""
    if task.kind in ("sql", "service"):
        return ()
    functions = [node for node in ast.walk(ast.parse(task.solution)) if isinstance(node, ast.FunctionDef) and node.name == task.entry]
    return tuple(a.arg for a in functions[0].args.args) if functions else ()


def _same_text(a: str, b: str) -> bool:
    """Equal but for blank lines and spaces at line ends."""
    return [line.rstrip() for line in a.splitlines() if line.strip()] == [line.rstrip() for line in b.splitlines() if line.strip()]
