"""Time as the use cases see it: passed in, never looked up elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo


class Clock:
    """`now()`: aware UTC. `zone` None: the machine's own. Stamps for events never repeat or run back in one process."""

    def __init__(self, now: Callable[[], datetime] | None = None, zone: tzinfo | None = None) -> None:
        self._now = now or (lambda: datetime.now(UTC))
        self._zone = zone
        self._last = datetime.min.replace(tzinfo=UTC)
        self._lock = threading.Lock()

    def now(self) -> datetime:
        return self._now()

    def stamp(self) -> datetime:
        """The time for an event: now, and later than every stamp given before."""
        with self._lock:
            self._last = max(self._now(), self._last + timedelta(microseconds=1))
            return self._last

    def day(self, at: datetime) -> date:
        """The learner's calendar day of a moment."""
        return at.astimezone(self._zone).date()

    def today(self) -> date:
        return self.day(self._now())
