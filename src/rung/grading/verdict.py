"""The verdict: what a person is told about a submission. Frozen plain data; the same in every door."""

from __future__ import annotations

from typing import Literal

import msgspec

Status = Literal["passed", "not-yet", "not-started", "not-gradable"]


class CheckResult(msgspec.Struct, frozen=True):
    """One check of a task, in order. `state`: 'passed', 'failed' or 'not-run' (an earlier one failed)."""

    id: str
    title: str
    state: Literal["passed", "failed", "not-run"]


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """The smallest failing case found. All texts are ready to show in a fixed-width font.

    `given`: the call, e.g. "zscore([1.0, 2.0])". `difference`: the first differing element in words.
    """

    check: str
    given: str = ""
    theirs: str = ""
    wanted: str = ""
    difference: str = ""
    tolerance: str = ""


class Diagnosis(msgspec.Struct, frozen=True):
    """A named misconception, recognised by an isolating check or because the outputs equal a known wrong way."""

    id: str
    name: str
    message: str


class LearnerError(msgspec.Struct, frozen=True, kw_only=True):
    """An exception in the learner's own code. `lines`: (line number, text) of their file, innermost last.

    `cause` is the likely reason in words, '' when none is known.
    """

    type: str
    message: str
    lines: tuple[tuple[int, str], ...] = ()
    cause: str = ""


class Times(msgspec.Struct, frozen=True):
    """Milliseconds. `ready`: waiting for the warm process; `run`: child start to last answer; `total`: all."""

    ready: float
    run: float
    total: float


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """`headline` is one sentence; `next_step` says what to do now; `tier` names the sandbox (see `rung doctor`).

    `stopped` says why the child ended early: '', 'time', 'memory', 'output', 'crash'.
    """

    task: str
    task_version: str
    seed: int
    status: Status
    headline: str
    next_step: str
    checks: tuple[CheckResult, ...] = ()
    failure: Failure | None = None
    diagnosis: Diagnosis | None = None
    error: LearnerError | None = None
    stdout: str = ""
    stopped: str = ""
    tier: str = ""
    times: Times = Times(0.0, 0.0, 0.0)

    @property
    def passed(self) -> bool:
        return self.status == "passed"


class RunResult(msgspec.Struct, frozen=True, kw_only=True):
    """Outcome of *Run*: the learner's own calls, nothing judged. `value` is the repr of the last expression, if any."""

    stdout: str
    value: str = ""
    error: LearnerError | None = None
    stopped: str = ""
    tier: str = ""
    times: Times = Times(0.0, 0.0, 0.0)


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One variant of a quick item, safe to show: the answer is not in it.

    `kind`: 'predict' (type the output), 'choose' (one of `options`), 'order' (put `options` in order),
    'line' (write one line of code). `prompt` is Markdown; `code` is shown highlighted, '' for none.
    """

    skill: str
    name: str
    seed: int
    kind: Literal["predict", "choose", "order", "line"]
    difficulty: float
    prompt: str
    code: str = ""
    options: tuple[str, ...] = ()


class ItemVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """`answer`: the right answer as text. `why`: the explanation, Markdown. `misconception`: its id, or None.

    `told`: what to say about this very mistake ('' when right or not recognised).
    """

    right: bool
    answer: str
    why: str
    misconception: str | None = None
    told: str = ""
