"""A verdict in the terminal: the same words as on the page, in the same order."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rung.grading.verdict import Failure, LearnerError, Verdict
from rung.service.views import VerdictView

_LABELS = {
    "passed": ("✔ passed", "green"),
    "not-yet": ("● not yet", "yellow"),
    "not-started": ("○ not started", "cyan"),
    "not-gradable": ("! could not be graded", "magenta"),
}
_CHECK_SIGNS = {"passed": ("✔", "green"), "failed": ("●", "yellow"), "not-run": ("○", "dim")}


def print_verdict(console: Console, view: VerdictView) -> None:
    """Headline, checks, the smallest failing case, the named idea, what changed, the next step."""
    if view.verdict is None:
        console.print(Text("Saved, and not judged yet.", style="bold"))
        console.print(view.credit)
        return
    print_judged(console, view.verdict)
    console.print(Text(view.credit, style="dim"))
    for change in view.changed:
        console.print(Text(f"  {change.words}", style="dim"))


def print_judged(console: Console, verdict: Verdict) -> None:
    """The verdict alone, without what it changed for a learner."""
    label, colour = _LABELS[verdict.status]
    console.print(Text.assemble((label, f"bold {colour}"), "  ", (verdict.headline, "bold")))
    _checks(console, verdict)
    if verdict.error:
        _error(console, verdict.error, verdict.next_step)
    if verdict.failure:
        _failure(console, verdict.failure)
    if verdict.diagnosis:
        console.print()
        console.print(Text(verdict.diagnosis.name, style="bold"))
        console.print(Text(verdict.diagnosis.message))
    if verdict.stdout:
        _block(console, "Your code printed", verdict.stdout.rstrip())
    console.print()
    console.print(Text(f"Next: {verdict.next_step}"))


def _checks(console: Console, verdict: Verdict) -> None:
    for check in verdict.checks:
        sign, colour = _CHECK_SIGNS[check.state]
        console.print(Text.assemble("  ", (sign, colour), f" {check.title}"))


def _error(console: Console, error: LearnerError, next_step: str) -> None:
    lines = "\n".join(f"line {number}:  {text.strip()}" for number, text in error.lines)
    said = f"{error.type}: {error.message}" if error.message else error.type
    _block(console, "Your code stopped", f"{lines}\n{said}".strip())
    if error.cause and error.cause != next_step:
        console.print(Text(error.cause))


def _failure(console: Console, failure: Failure) -> None:
    for title, text in (
        ("Given", failure.given),
        ("Yours", failure.theirs),
        ("Wanted", failure.wanted),
        ("Difference", failure.difference),
        ("Tolerance", failure.tolerance),
    ):
        if text:
            _block(console, title, text)


def _block(console: Console, title: str, text: str) -> None:
    console.print()
    console.print(Text(title, style="bold dim"))
    console.print(Padding(Text(text), (0, 0, 0, 2), expand=False))
