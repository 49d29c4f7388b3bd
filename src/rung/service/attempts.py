"""Past submissions as views: the verdict, how it counts, what it moved, where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rung.events import Judged
from rung.grading.verdict import Verdict
from rung.service import stepping
from rung.service.desk import Desk
from rung.service.marks import changes
from rung.service.views import Action, ChangeView, Link, VerdictView
from rung.trouble import Trouble

_PENDING = "Your work is saved. It is judged as soon as the grader is there."


def attempt(desk: Desk, submission: str) -> VerdictView:
    with desk.fresh():
        sent, judged = desk.record.submissions.get(submission), desk.record.judged.get(submission)
        if sent is None:
            raise Trouble(
                "unknown-submission",
                "There is no submission with this id.",
                "Nothing was changed.",
                "Open the task: its submissions are listed there.",
                http=404,
            )
        text = next(iter(sent.files.values()), "")
        if judged is None:
            return VerdictView(
                submission=submission,
                task=sent.task,
                at=sent.at,
                pending=True,
                verdict=None,
                help=desk.record.tasks[sent.task].help,
                credit=_PENDING,
                changed=(),
                next=Action("Back to the task", Link("task", sent.task)),
                text=text,
            )
        return VerdictView(
            submission=submission,
            task=sent.task,
            at=sent.at,
            pending=False,
            verdict=_verdict_of(judged),
            help=judged.help,
            credit=_credit(judged),
            changed=_changed(desk, judged),
            next=_next(desk, judged),
            text=text,
        )


def _verdict_of(judged: Judged) -> Verdict:
    plain: Mapping[str, Any] = judged.verdict
    try:
        return msgspec.convert(plain, Verdict)
    except msgspec.ValidationError:  # written by another version: say what every version says
        return Verdict(
            task=judged.task,
            task_version=str(plain.get("task_version", "")),
            seed=seed if isinstance(seed := plain.get("seed"), int) else 0,
            status=judged.status,
            headline=str(plain.get("headline", judged.status)),
            next_step=str(plain.get("next_step", "")),
        )


def _credit(judged: Judged) -> str:
    if judged.status == "passed":
        return (
            "Solved alone: this counts in full.",
            "Solved with hints: counts as passed with help until you solve a fresh variant alone.",
            "Solved after seeing the solution: counts as passed with help until you solve a fresh variant alone.",
        )[judged.help]
    if judged.status == "not-yet":
        return "Not yet. Trying is how this works; a pass later makes up for it."
    return "Nothing is counted."


def _changed(desk: Desk, judged: Judged) -> tuple[ChangeView, ...]:
    if judged.status not in ("passed", "not-yet"):
        return ()
    before, after = desk.history.before(judged), desk.history.after(judged)
    return changes(desk, before, judged.at, after, judged.at, judged.skills)


def _next(desk: Desk, judged: Judged) -> Action:
    task = desk.catalog.tasks.get(judged.task)
    if judged.status != "passed":
        return Action("Change it and submit again", Link("task", judged.task))
    if task is not None and task.use == "first" and desk.record.placement_finished is None:
        return Action(
            "Where do you start?", Link("placement"), "A short placement finds out what you know already."
        )
    following = stepping.following(desk)
    if following is not None:
        return following
    return Action("Back to the start", Link("home"))
