"""Whether an event from elsewhere can be used: the promises that every room relies on and the types alone do not hold.

The log takes back nothing, so an import is looked at before it is let in. What Rung wrote itself always passes.
"""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from typing import Any

from rung.events import (
    AnyEvent,
    AwayCleared,
    AwaySet,
    GoalSet,
    HintShown,
    ItemAnswered,
    Judged,
    LessonRead,
    SessionStarted,
    SessionStepDone,
    Submitted,
)

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_YEARS = range(2000, 2200)
_MOST_TEXT = 5_000_000  # characters of one submission; Rung itself takes a megabyte
_STEP_TYPES = ("lesson", "task", "review")


def fault(event: AnyEvent) -> str:
    """'' when the event can be used, else what is wrong with it, as half a sentence."""
    if not _ID.fullmatch(event.id):
        return "its id is no id"
    if event.at.tzinfo is None or event.at.utcoffset() != timedelta(0):
        return "its time is not in UTC"
    if event.at.year not in _YEARS:
        return f"its year is {event.at.year}"
    match event:
        case ItemAnswered():
            return _number("outcome", event.outcome, 0, 1) or _number("difficulty", event.difficulty, -100, 100)
        case Judged():
            return _judged(event)
        case LessonRead():
            return _number("minutes", event.minutes, 0, 1e6)
        case Submitted():
            return _submitted(event)
        case HintShown():
            return _number("hint", event.hint, 0, 1000)
        case GoalSet():
            return _goal(event)
        case AwaySet() | AwayCleared():
            return _date("first day", event.first) or _date("last day", event.last)
        case SessionStarted():
            return next((said for step in event.steps if (said := _step(step))), "")
        case SessionStepDone():
            return _number("step", event.step, 0, 1000)
    return ""


def _judged(event: Judged) -> str:
    weights = (_number(f"weight of {skill}", weight, 0, 1) for skill, weight in event.skills.items())
    return (
        next((said for said in weights if said), "")
        or _number("help", event.help, 0, 2)
        or _number("difficulty", event.difficulty, -100, 100)
    )


def _submitted(event: Submitted) -> str:
    if not event.files or any("/" in name or "\\" in name or name in ("", ".", "..") for name in event.files):
        return "it holds no file, or one with an unsafe name"
    if sum(map(len, event.files.values())) > _MOST_TEXT:
        return "its text is far too long"
    return _number("seed", event.seed, 0, 2**63)


def _goal(event: GoalSet) -> str:
    if not event.weekdays or any(day not in range(7) for day in event.weekdays):
        return "its weekdays are none"
    return _number("minutes", event.minutes, 1, 1440) or _date("start", event.start)


def _step(step: dict[str, Any]) -> str:
    wanted = ("type", "skill", "task") if step.get("type") == "task" else ("type", "skill")
    if step.get("type") not in _STEP_TYPES or not all(isinstance(step.get(name), str) for name in wanted):
        return "a step of the session says neither what nor where"
    minutes = step.get("minutes", 0)
    return _number("minutes", minutes if isinstance(minutes, int | float) else math.nan, 0, 1e6)


def _number(name: str, value: float, low: float, high: float) -> str:
    return "" if low <= value <= high else f"its {name} is {value!r}"  # also false for what is not a number


def _date(name: str, text: str) -> str:
    try:
        return "" if date.fromisoformat(text).year in _YEARS else f"its {name} is {text}"
    except ValueError:
        return f"its {name} is no date"
