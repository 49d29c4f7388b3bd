"""A finish range as a band on a line of time: positions in percent, ready for a picture. Pure."""

from __future__ import annotations

from datetime import date

import msgspec

from rung.service.views import FinishView

_AIR = 1.12  # the line goes on a little after the latest day
_TODAY = 13  # percent that the word "today" takes at the left


class Tick(msgspec.Struct, frozen=True):
    """A year or half year on the line. `at`: 0–100."""

    at: float
    label: str


class Band(msgspec.Struct, frozen=True):
    """`low`, `middle`, `high`: where p10, p50 and p90 stand, 0 (today) to 100."""

    low: float
    middle: float
    high: float
    ticks: tuple[Tick, ...]


def band(finish: FinishView, today: date) -> Band | None:
    """None when no finish can be said."""
    if finish.p10 is None or finish.p50 is None or finish.p90 is None:
        return None
    span = max(1.0, (finish.p90 - today).days * _AIR)

    def at(day: date) -> float:
        return round(min(100.0, max(0.0, 100 * (day - today).days / span)), 2)

    return Band(at(finish.p10), at(finish.p50), at(finish.p90), tuple(_ticks(today, span)))


def _ticks(today: date, span: float) -> list[Tick]:
    """The first of months, quarters, half years or years: at most about six of them."""
    step = next((months for months in (1, 2, 3, 6, 12, 24) if span / (30.4 * months) <= 7), 60)
    found: list[Tick] = []
    year, month = today.year, today.month
    while True:
        month += 1
        if month > 12:
            year, month = year + 1, 1
        first = date(year, month, 1)
        where = 100 * (first - today).days / span
        if where > 96:
            return found
        if (month - 1) % min(step, 12) == 0 and (step <= 12 or year % (step // 12) == 0) and where > _TODAY:
            found.append(Tick(round(where, 2), f"{first:%Y}" if month == 1 else f"{first:%b}"))
