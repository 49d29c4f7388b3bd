"""Study days: which dates somebody studies on, with days off taken out. Plain dates, no clock."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec


class Away(msgspec.Struct, frozen=True):
    """Days off, both ends included."""

    first: date
    last: date


class StudyDays:
    """The study dates from `first` on. `nth(0)` is the first; the sequence has no end."""

    __slots__ = ("_off", "_phase", "_weekdays", "_weekstart")

    def __init__(self, weekdays: Iterable[int], first: date, away: Sequence[Away] = ()) -> None:
        self._weekdays = tuple(sorted(set(weekdays)))
        if not self._weekdays:
            raise ValueError("choose at least one study day of the week")
        self._weekstart = first - timedelta(days=first.weekday())
        self._phase = sum(
            day < first.weekday() for day in self._weekdays
        )  # study days of that week already gone
        self._off = self._positions_away(first, away)

    def nth(self, number: int) -> date:
        """The study date after `number` others. Days off push everything behind them."""
        position = number
        while (wanted := number + bisect_right(self._off, position)) != position:
            position = wanted
        return self._date(position)

    def until(self, last: date) -> list[date]:
        """All study dates up to and including `last`."""
        dates: list[date] = []
        while (day := self.nth(len(dates))) <= last:
            dates.append(day)
        return dates

    def _date(self, position: int) -> date:
        week, place = divmod(position + self._phase, len(self._weekdays))
        return self._weekstart + timedelta(days=7 * week + self._weekdays[place])

    def _positions_away(self, first: date, away: Sequence[Away]) -> list[int]:
        off: set[date] = set()
        for span in away:
            day = max(span.first, first)
            while day <= span.last:
                off.add(day)
                day += timedelta(days=1)
        return sorted(self._position(day) for day in off if day.weekday() in self._weekdays)

    def _position(self, day: date) -> int:
        week = (day - self._weekstart).days // 7
        return week * len(self._weekdays) + self._weekdays.index(day.weekday()) - self._phase
