"""A service of the learner's that keeps running: the newcomer's model, repaired while it serves.

It runs in a sandboxed child like any submission, only longer. Replacing it starts the new one first, so that a file
that does not load leaves the old one running.
"""

from __future__ import annotations

import http.client
import socket
import sys
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from rung.catalog.model import Task
from rung.grading.checks import execute_file
from rung.grading.kit import ChildKit, Reply, http_request
from rung.grading.warm import WarmProcess

_LIFE_SECONDS = 24 * 3600
_CPU_SECONDS = 600
_REQUEST_SECONDS = 3.0
_PAYMENTS = 600


class Metrics(msgspec.Struct, frozen=True):
    """How the running service does on simulated traffic. `recall`: share of frauds it stops; None without frauds."""

    n: int
    frauds: int
    accuracy: float
    recall: float | None
    false_alarms: int


class LiveService:
    """One running service. Raises `Raised` or `ChildStopped` when the source does not load."""

    def __init__(self, task: Task, process: WarmProcess, source: str) -> None:
        self._task = task
        self._process = process
        self._kit, self.address = self._open(source)

    def replace(self, source: str) -> None:
        """Serve `source` from now on. When it does not load, the old service goes on and the error is raised."""
        kit, address = self._open(source)
        old, self._kit, self.address = self._kit, kit, address
        old.close()

    def request(self, method: str, path: str, payload: Any) -> Reply | None:
        """One request; None when the service gives no answer."""
        try:
            return http_request(self.address, method, path, payload, None, _REQUEST_SECONDS)
        except (OSError, http.client.HTTPException):
            return None

    def metrics(self, seed: int) -> Metrics | None:
        """Accuracy, recall and false alarms on fresh traffic; None when the service's answers cannot be read."""
        traffic = _traffic(self._task.folder)(Random(seed), _PAYMENTS)
        reply = self.request("POST", "/predict", [payload for payload, _ in traffic])
        if reply is None or reply.status != 200 or not isinstance(reply.json, list) or len(reply.json) != len(traffic):
            return None
        said = [bool(answer.get("fraud")) if isinstance(answer, dict) else False for answer in reply.json]
        truth = [bool(fraud) for _, fraud in traffic]
        frauds = sum(truth)
        caught = sum(s and t for s, t in zip(said, truth, strict=True))
        return Metrics(
            n=len(truth),
            frauds=frauds,
            accuracy=sum(s == t for s, t in zip(said, truth, strict=True)) / len(truth),
            recall=caught / frauds if frauds else None,
            false_alarms=sum(s and not t for s, t in zip(said, truth, strict=True)),
        )

    def close(self) -> None:
        self._kit.close()

    def _open(self, source: str) -> tuple[ChildKit, tuple[str, int]]:
        with socket.create_server(("127.0.0.1", 0), backlog=32) as listener:
            child = self._process.spawn(self._task.limits.memory_mb, _CPU_SECONDS, listener)
            child.budget = self._task.limits.seconds
            try:
                kit = ChildKit(child, {self._task.file: source}, self._task.file, listener=listener)
            except BaseException:
                child.close()
                raise
            child.budget = _LIFE_SECONDS
            return kit, listener.getsockname()


def _traffic(folder: Path) -> Any:
    name = f"rung_traffic_{folder.name.replace('-', '_')}"
    module = sys.modules.get(name) or execute_file(folder / "traffic.py", name)
    return module.traffic
