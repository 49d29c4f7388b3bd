"""The log folded in the order in which things happened, and kept up to date as events arrive.

Order is (at, id), not the order of arrival: two machines that exchanged their logs come to the same state. Beliefs
are kept at every hundredth event, so that a late arrival or a look back replays little. A snapshot spares the fold at
start-up; one of another model, or of other events, is passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from rung.events import AnyEvent
from rung.learner import LearnerState, SkillGraph, advance, fold, from_plain, model_version, to_plain
from rung.service.record import Record

_EVERY = 100  # events between two kept states
_Key = tuple[datetime, str]


class Snapshot(msgspec.Struct, frozen=True):
    """Beliefs after the first `count` events, of which the last is (`at`, `id`), by the model `model`."""

    model: str
    count: int
    at: datetime
    id: str
    state: dict[str, Any]


class History:
    """Events and what is folded from them. Not thread-safe: the desk holds a lock."""

    def __init__(self, graph: SkillGraph) -> None:
        self._graph = graph
        self._keys: list[_Key] = []
        self._events: list[AnyEvent] = []
        self._kept: list[tuple[int, LearnerState]] = [(0, fold((), graph))]  # (after so many events, beliefs)
        self.record = Record()
        self.beliefs = self._kept[0][1]

    def __len__(self) -> int:
        return len(self._events)

    @property
    def newest(self) -> datetime | None:
        """When the newest event happened, None in an empty log."""
        return self._keys[-1][0] if self._keys else None

    def add(self, events: Sequence[AnyEvent], snapshot: Snapshot | None = None) -> None:
        """Take in events, in any order. An id that is known is passed over. `snapshot` may spare part of the fold."""
        fresh = {event.id: event for event in events if event.id not in self.record.by_id}
        arrived = sorted(fresh.values(), key=_key)
        if not arrived:
            return
        if self._keys and _key(arrived[0]) < self._keys[-1]:
            arrived = self._take_back(arrived)
        self._use(snapshot, arrived)
        for event in arrived:
            self._push(event)

    def snapshot(self) -> Snapshot | None:
        """What to keep for the next start, None when nothing happened yet."""
        if not self._keys:
            return None
        at, name = self._keys[-1]
        return Snapshot(model_version(self._graph), len(self._keys), at, name, to_plain(self.beliefs))

    def before(self, event: AnyEvent) -> LearnerState:
        """Beliefs as they were just before `event`."""
        return self._after(bisect_right(self._keys, _key(event)) - 1)

    def after(self, event: AnyEvent) -> LearnerState:
        """Beliefs as they were just after `event`."""
        return self._after(bisect_right(self._keys, _key(event)))

    def at(self, moment: datetime) -> LearnerState:
        """Beliefs folded from everything up to a moment."""
        return self._after(bisect_right(self._keys, (moment, "~")))

    def _after(self, count: int) -> LearnerState:
        if count >= len(self._events):
            return self.beliefs
        start, state = self._kept[bisect_right(self._kept, count, key=lambda kept: kept[0]) - 1]
        return fold(self._events[start:count], self._graph, state)

    def _push(self, event: AnyEvent) -> None:
        self._keys.append(_key(event))
        self._events.append(event)
        self.record.add(event)
        if len(self._events) <= self._kept[-1][0]:  # inside of what a snapshot has folded
            self.beliefs = self._kept[-1][1]
            return
        self.beliefs = advance(self.beliefs, event, self._graph)
        if len(self._events) % _EVERY == 0:
            self._kept.append((len(self._events), self.beliefs))

    def _take_back(self, arrived: Sequence[AnyEvent]) -> list[AnyEvent]:
        """Go back to before the first late arrival; return all events from there on, in order."""
        whole = bisect_right(self._keys, _key(arrived[0]))
        self._kept = [kept for kept in self._kept if kept[0] <= whole]
        self.beliefs = self._kept[-1][1]
        everything = sorted([*self._events, *arrived], key=_key)
        self._keys, self._events, self.record = [], [], Record()
        return everything

    def _use(self, snapshot: Snapshot | None, arrived: Sequence[AnyEvent]) -> None:
        if snapshot is None or self._keys or snapshot.model != model_version(self._graph):
            return
        if 0 < snapshot.count <= len(arrived) and _key(arrived[snapshot.count - 1]) == (
            snapshot.at,
            snapshot.id,
        ):
            self._kept.append((snapshot.count, from_plain(snapshot.state)))


def _key(event: AnyEvent) -> _Key:
    return event.at, event.id
