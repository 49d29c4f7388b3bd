"""What the use cases ask of a grader, and what to say while it is not there. `rung.grading.grader.Grader` is one."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from rung.catalog.model import Task
from rung.grading.grader import LiveMetrics, LiveReply, LiveState
from rung.grading.verdict import Item, ItemVerdict, RunResult, Verdict
from rung.service.views import GraderView
from rung.trouble import Trouble


class Grader(Protocol):
    """Methods block and may be called from any thread."""

    @property
    def state(self) -> Literal["off", "starting", "ready", "failed"]: ...
    @property
    def progress(self) -> str: ...
    @property
    def failure(self) -> str: ...
    def start(self) -> None: ...
    def close(self) -> None: ...
    def grade(self, task: str, files: dict[str, str], seed: int) -> Verdict: ...
    def run(self, task: Task | None, files: dict[str, str], call: str = "") -> RunResult: ...
    def item(self, skill: str, name: str, seed: int) -> Item: ...
    def judge_item(self, skill: str, name: str, seed: int, answer: str) -> ItemVerdict: ...
    def questions(self, task: str, seed: int) -> tuple[Item, ...]: ...
    def live(self, task: str, source: str) -> LiveState: ...
    def live_request(self, method: str, path: str, payload: Any = None) -> LiveReply | None: ...
    def live_metrics(self, seed: int) -> LiveMetrics | None: ...


def view_of(grader: Grader) -> GraderView:
    """The grader's state as a sentence."""
    state, progress = grader.state, grader.progress
    if state == "ready":
        return GraderView("ready", progress, "Checks answer at once.")
    if state == "failed":
        reason = f": {grader.failure}" if grader.failure else ""
        words = f"The grader could not start{reason}. Your work is saved; `rung doctor` says more."
        return GraderView("failed", grader.failure, words)
    doing = f" ({progress})" if progress else ""
    return GraderView(
        "starting", progress, f"The grader is starting{doing}. You can read and write meanwhile."
    )


def waiting_words(grader: Grader) -> str:
    """'' when items can be asked now, else what the grader is doing."""
    return "" if grader.state == "ready" else view_of(grader).words


def unavailable(grader: Grader) -> Trouble:
    """The trouble of asking a grader that is not ready."""
    if grader.state == "failed":
        return Trouble(
            "grader-failed",
            "The grader could not start.",
            "What you wrote is saved; nothing is judged until the grader runs.",
            "Run `rung doctor` to see why, then start Rung again.",
            http=503,
        )
    return Trouble(
        "grader-starting",
        "The grader is still starting.",
        "What you wrote is saved.",
        "Try again in a few seconds.",
        http=503,
    )
