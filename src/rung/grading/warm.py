"""The judge's end of the warm processes: start them, ask for a child, talk to it, end it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from rung.grading import wire
from rung.grading.sandbox import bubblewrap
from rung.grading.sandbox.tiers import Walls, hidden_folders, readable_roots, tier

_START_SECONDS = 60.0
_ANSWER_SECONDS = 20.0
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")}
_SURROUNDINGS = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", **_ONE_THREAD}


class WarmFailure(RuntimeError):
    """The warm process could not be started or does not answer: the grader's own failure, never the learner's."""


class ChildStopped(Exception):
    """The child gave no answer. `reason`: 'time', 'memory', 'output' or 'crash'."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class WarmProcess:
    """One preloaded fork server. Thread-safe; restarts itself when it has died."""

    def __init__(self, profile: str, walls: Walls, on_progress: Callable[[str], None] = lambda _: None) -> None:
        self.profile = profile
        self.walls = walls
        self.tier = tier(walls)
        self._on_progress = on_progress
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._buffer = b""

    def start(self) -> None:
        """Start and wait until every library is loaded. Raises `WarmFailure`."""
        with self._lock:
            self._start()

    def spawn(self, memory_mb: int, cpu_seconds: int, listener: socket.socket | None = None) -> Child:
        """A fresh child. `listener`: a listening socket handed on to it. Raises `WarmFailure`."""
        with self._lock:
            ours, theirs = socket.socketpair()
            try:
                request = {"op": "spawn", "memory_mb": memory_mb, "cpu_seconds": cpu_seconds}
                descriptors = [theirs.fileno()] + ([listener.fileno()] if listener else [])
                try:
                    reply = self._ask(request, descriptors)
                except (OSError, WarmFailure):
                    self._start()
                    reply = self._ask(request, descriptors)
            except BaseException:
                ours.close()
                raise
            finally:
                theirs.close()
        return Child(self, int(reply["pid"]), ours)

    def end(self, pid: int) -> dict[str, Any]:
        """Kill and reap one child; says how it ended. An empty answer when the warm process itself is gone."""
        with self._lock:
            try:
                return self._ask({"op": "end", "pid": pid}, [])
            except (OSError, WarmFailure):
                return {}

    def close(self) -> None:
        """End the warm process and all its children."""
        with self._lock:
            self._stop()

    def _start(self) -> None:
        self._stop()
        ours, theirs = socket.socketpair()
        program = [sys.executable, "-s", "-W", "ignore", "-m", "rung.grading.zygote"]
        program += [str(theirs.fileno()), self.profile, msgspec.json.encode(self.walls).decode()]
        source = str(Path(__file__).resolve().parents[2])
        surroundings = dict(_SURROUNDINGS)
        if self.tier == "T3":
            roots = [p for p in readable_roots() if p.exists()]
            settings = [f"{name}={value}" for name, value in surroundings.items() if name != "PATH"]
            program = bubblewrap.wrap(["/usr/bin/env", *settings, f"PYTHONPATH={source}", *program], roots, hidden_folders(), theirs.fileno())
        else:
            surroundings["PYTHONPATH"] = source
        try:
            self._process = subprocess.Popen(
                program, pass_fds=(theirs.fileno(),), env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
            )
        except OSError as error:
            raise WarmFailure(f"the warm process could not be started: {error}") from error
        finally:
            theirs.close()
        self._control, self._buffer = ours, b""
        ours.settimeout(_START_SECONDS)
        while True:
            message = self._hear()
            if "loaded" in message:
                self._on_progress(str(message["loaded"]))
            if message.get("ready"):
                ours.settimeout(_ANSWER_SECONDS)
                return

    def _ask(self, request: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        if self._control is None:
            raise WarmFailure("not started")
        data = msgspec.json.encode(request)
        if descriptors:
            socket.send_fds(self._control, [data], descriptors)
        else:
            self._control.sendall(data)
        return self._hear()

    def _hear(self) -> dict[str, Any]:
        assert self._control is not None
        while b"\n" not in self._buffer:
            try:
                piece = self._control.recv(1 << 16)
            except TimeoutError as error:
                raise WarmFailure("the warm process does not answer") from error
            if not piece:
                raise WarmFailure("the warm process ended: " + self._last_words())
            self._buffer += piece
        line, self._buffer = self._buffer.split(b"\n", 1)
        message: dict[str, Any] = msgspec.json.decode(line)
        return message

    def _last_words(self) -> str:
        if self._process is None or self._process.stderr is None:
            return ""
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            return ""
        return self._process.stderr.read()[-600:].decode(errors="replace")

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stderr is not None:
                self._process.stderr.close()
            self._process = None


class Child:
    """One running one-shot child. `ask` sends a message and waits; all waiting together stays within `budget` seconds."""

    def __init__(self, warm: WarmProcess, pid: int, channel: socket.socket) -> None:
        self._warm = warm
        self._pid = pid
        self._channel = channel
        self.printed: list[str] = []
        self.budget = 3_600.0
        self._deadline = float("inf")
        self.ended: dict[str, Any] = {}
        self.tier = warm.tier

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        """The child's reply. Raises `ChildStopped` when the time is over or the child died, `WireError` on garbage."""
        started = time.monotonic()
        self._deadline = started + self.budget
        try:
            self._channel.settimeout(self._left())
            self._channel.sendall(wire.frame(wire.encode(message)))
            head = self._exactly(wire.HEAD_BYTES)
            reply = wire.decode(self._exactly(wire.frame_length(head)))
        except TimeoutError:
            self.close()
            raise ChildStopped("time") from None
        except (OSError, EOFError):
            self.close()
            raise ChildStopped(self._reason()) from None
        finally:
            self.budget -= time.monotonic() - started
        if not isinstance(reply, dict) or not ({"ok", "error"} & reply.keys()):
            raise wire.WireError("not a reply")
        printed = reply.get("printed")
        if isinstance(printed, str) and printed:
            self.printed.append(printed[:50_000])
        return reply

    def close(self) -> None:
        """End the child. May be called twice."""
        if not self.ended:
            self.ended = self._warm.end(self._pid) or {"signal": 0, "exit": 0}
            self._channel.close()

    def _reason(self) -> str:
        signal_, by_itself = self.ended.get("signal", 0), self.ended.get("by_itself", False)
        if signal_ in (24, 9) and by_itself:  # SIGXCPU; SIGKILL that was not ours: the kernel's, for CPU or memory
            return "time" if signal_ == 24 or time.monotonic() >= self._deadline else "memory"
        if signal_ == 25:
            return "output"
        return "crash"

    def _left(self) -> float:
        return min(max(0.01, self._deadline - time.monotonic()), 86_400.0)

    def _exactly(self, count: int) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            self._channel.settimeout(self._left())
            piece = self._channel.recv(min(count - len(parts), 1 << 20))
            if not piece:
                raise EOFError
            parts += piece
        return bytes(parts)
