"""Numbers and dates as a person says them. Pure; used as template filters."""

from __future__ import annotations

from datetime import date, datetime

STATUS_WORDS = {
    "shown": "shown",
    "inferred": "inferred",
    "fading": "fading",
    "learning": "learning",
    "unknown": "not known yet",
    "not-taught": "not taught here yet",
}
KIND_WORDS = {
    "function": "write a function",
    "debug": "repair code",
    "predict": "predict the output",
    "choose": "choose",
    "sql": "SQL query",
    "data": "predict hidden rows",
    "service": "live service",
}
STATE_WORDS = {
    "new": "new",
    "opened": "opened",
    "not-yet": "not yet",
    "passed-with-help": "passed with help",
    "passed": "passed",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(value: date | None) -> str:
    """3 March 2027."""
    return f"{value.day} {value:%B %Y}" if value else "not known yet"


def short_day(value: date) -> str:
    """3 Mar."""
    return f"{value.day} {value:%b}"


def month(value: date | None) -> str:
    """March 2027."""
    return f"{value:%B %Y}" if value else "not known yet"


def moment(value: datetime) -> str:
    """3 March 2027, 14:05, in the machine's own time zone."""
    local = value.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def minutes(value: float) -> str:
    """12 min, or 2 h 10 min from two hours on."""
    whole = max(1, round(value))
    if whole < 100:
        return f"{whole} min"
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def hours(value: float) -> str:
    """3.5 h below ten, whole hours above."""
    if value < 10:
        return f"{value:.1f}".removesuffix(".0") + " h"
    return f"{round(value):,} h".replace(",", " ")  # narrow no-break space


def percent(value: float | None) -> str:
    """72 %, or a dash where nothing is known."""
    return "–" if value is None else f"{round(100 * value)} %"


def plural(count: int, one: str, many: str = "") -> str:
    """1 skill, 2 skills."""
    return f"{count} {one if count == 1 else many or one + 's'}"
