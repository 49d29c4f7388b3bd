"""The story of one repair: what the live service measured and answered before the learner's change, and now.

Kept in memory only. It is there to be looked at; what counts is in the log.
"""

from __future__ import annotations

from typing import Any

import msgspec

from rung.service.views import ServiceView, VerdictView


class Gauge(msgspec.Struct, frozen=True):
    """One measured number. `before`: the first value seen, None while it has not moved. `share`: of 1."""

    name: str
    now: float
    before: float | None
    share: bool


class Reply(msgspec.Struct, frozen=True):
    """One request and its answers. `before`: from the service as it was, None when it was not asked then."""

    title: str
    payload: dict[str, Any]
    now: dict[str, Any]
    before: dict[str, Any] | None
    fraud: bool | None  # what it really was, None for one's own


class Repair:
    """What has been seen of one live service. Not thread-safe beyond what a single person clicks."""

    def __init__(self) -> None:
        self._first: dict[str, float] = {}
        self._answers: dict[str, dict[str, Any]] = {}  # payload as JSON → the first answer seen
        self.last: tuple[str, dict[str, Any], bool | None] | None = None
        self.verdict: VerdictView | None = None

    def gauges(self, state: ServiceView) -> list[Gauge]:
        """The service's measures with the first ones seen beside them."""
        if state.running and not self._first:
            self._first = dict(state.metrics)
        return [
            Gauge(
                name.replace("_", " "),
                value,
                self._first.get(name) if abs(self._first.get(name, value) - value) > 1e-9 else None,
                share=name in ("accuracy", "recall", "precision", "false_alarms") and 0 <= value <= 1,
            )
            for name, value in state.metrics.items()
            if value is not None
        ]

    def reply(self, title: str, payload: dict[str, Any], answer: dict[str, Any], fraud: bool | None) -> Reply:
        """Note an answer; the first one to the same payload stands beside it from then on."""
        key = msgspec.json.encode(payload, order="sorted").decode()
        first = self._answers.setdefault(key, answer)
        self.last = (title, payload, fraud)
        return Reply(title, payload, answer, first if first != answer else None, fraud)


def answer_in(reply: dict[str, Any]) -> dict[str, Any]:
    """The service's JSON answer inside of what the grader hands on."""
    inner = reply.get("json")
    return inner if isinstance(inner, dict) else reply
