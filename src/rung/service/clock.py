"""Time as the use cases see it: passed in, never looked up elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo

_SET_BACK = timedelta(days=2)  # a clock that is further behind the log was wrong before, or is right now: believe it


class Clock:
    """`now()`: aware UTC. `zone` None: the machine's own. Stamps for events never repeat or run back in one process."""

    def __init__(self, now: Callable[[], datetime] | None = None, zone: tzinfo | None = None) -> None:
        self._now = now or (lambda: datetime.now(UTC))
        self._zone = zone
        self._last = datetime.min.replace(tzinfo=UTC)
        self._lock = threading.Lock()

    def now(self) -> datetime:
        return self._now()

    def stamp(self, newest: datetime | None = None) -> datetime:
        """The time for an event: now, and later than every stamp given before.

        `newest`: the newest event of the log. When the clock was set back a little meanwhile, the stamp still comes
        after it, so that what is done last counts as last.
        """
        with self._lock:
            now = self._now()
            if newest is not None and newest - now < _SET_BACK:
                self._last = max(self._last, newest)
            self._last = max(now, self._last + timedelta(microseconds=1))
            return self._last

    def day(self, at: datetime) -> date:
        """The learner's calendar day of a moment."""
        return at.astimezone(self._zone).date()

    def today(self) -> date:
        return self.day(self._now())
