"""Events as rows of evidence: when, what in words, and where it opens."""

from __future__ import annotations

from typing import Literal

from rung.events import AnyEvent, ItemAnswered, Judged, LessonRead
from rung.service.desk import Desk
from rung.service.views import EvidenceRow, Link

_ITEM_WORDS = {
    "predict": "predicted an output",
    "choose": "chose an answer",
    "order": "put steps in order",
    "line": "wrote a line of code",
}
_CONTEXT_WORDS = {"placement": "Placement", "review": "Review", "probe": "Check", "lesson": "Lesson"}
_HELP_WORDS = ("alone", "with hints", "after seeing the solution")
_STATUS_WORDS = {
    "passed": "passed",
    "not-yet": "not yet",
    "not-started": "not started",
    "not-gradable": "could not be graded, not counted",
}


def rows(desk: Desk, skill: str) -> tuple[EvidenceRow, ...]:
    """The evidence of one skill, newest first."""
    return tuple(row(desk, event) for event in reversed(desk.record.evidence.get(skill, ())))


def recent(desk: Desk, most: int = 5) -> tuple[EvidenceRow, ...]:
    """The newest pieces of evidence of any skill, newest first."""
    found: list[EvidenceRow] = []
    for event in reversed(desk.record.events):
        if isinstance(event, LessonRead | ItemAnswered | Judged):
            found.append(row(desk, event))
            if len(found) == most:
                break
    return tuple(found)


def row(desk: Desk, event: AnyEvent) -> EvidenceRow:
    """One event in words. Raises TypeError for an event that is no evidence."""
    match event:
        case ItemAnswered():
            return _of_item(desk, event)
        case Judged():
            return _of_task(desk, event)
        case LessonRead():
            lesson = desk.catalog.lessons.get(event.skill)
            title = lesson.title if lesson else event.skill
            return EvidenceRow(
                event=event.id,
                at=event.at,
                words=f"Read the lesson “{title}”.",
                effect="none",
                link=Link("lesson", event.skill),
            )
    raise TypeError(f"{type(event).__name__} is no evidence")


def _of_item(desk: Desk, event: ItemAnswered) -> EvidenceRow:
    what = _ITEM_WORDS.get(event.item_kind, "answered")
    if event.dont_know:
        outcome = "“I don't know yet”"
    else:
        outcome = "right" if event.outcome >= 0.5 else "not yet right"
    title = desk.graph.title(event.skill)
    return EvidenceRow(
        event=event.id,
        at=event.at,
        words=f"{_CONTEXT_WORDS[event.context]}, {title}: {what}, {outcome}.",
        effect="raised" if event.outcome >= 0.5 else "lowered",
        link=Link("answer", event.id),
    )


def _of_task(desk: Desk, event: Judged) -> EvidenceRow:
    task = desk.catalog.tasks.get(event.task)
    effects: dict[str, Literal["raised", "lowered", "none"]] = {"passed": "raised", "not-yet": "lowered"}
    words = f"Task “{task.title if task else event.task}”: {_STATUS_WORDS[event.status]}"
    if event.status == "passed":
        words += f", {_HELP_WORDS[event.help]}"
    return EvidenceRow(
        event=event.id,
        at=event.at,
        words=f"{words}.",
        effect=effects.get(event.status, "none"),
        link=Link("submission", event.submission),
        help=event.help,
    )
