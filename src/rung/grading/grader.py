"""The face of the room: a judge process in the background, called like an object.

Nothing slow is imported here. `start` returns at once; a call waits for the judge and for its libraries. When the
judge dies it is started again; a call that was under way then raises `GraderDown`, which is never the learner's fault.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
import threading
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path
from typing import Any, Literal

import msgspec

from rung.catalog.model import Task
from rung.grading.verdict import Item, ItemVerdict, LearnerError, RunResult, Verdict

State = Literal["off", "starting", "ready", "failed"]
_WAIT_SECONDS = 120.0


class GraderDown(RuntimeError):
    """The grader itself failed. The message says why, in words that can be reported."""


class LiveState(msgspec.Struct, frozen=True):
    """Outcome of (re)starting a live service. `address` is '' when the new source did not load."""

    address: str = ""
    error: LearnerError | None = None
    stopped: str = ""


class LiveReply(msgspec.Struct, frozen=True):
    status: int
    text: str
    json: Any
    headers: dict[str, str]


class LiveMetrics(msgspec.Struct, frozen=True):
    """How the running service does on simulated traffic (see `live.Metrics`)."""

    n: int
    frauds: int
    accuracy: float
    recall: float | None
    false_alarms: int


class Grader:
    """`content`: root of the content folder. Thread-safe."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting: dict[int, Future[Any]] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._ready: set[str] = set()
        self._closed = False
        self.progress = ""
        self.failure = ""

    @property
    def state(self) -> State:
        """'ready' once plain Python and NumPy tasks can be graded; tables follow (`tables_ready`)."""
        if self.failure:
            return "failed"
        if self._process is None:
            return "off"
        return "ready" if "light" in self._ready else "starting"

    @property
    def tables_ready(self) -> bool:
        return "tables" in self._ready

    def start(self) -> None:
        """Start the judge process in the background; returns at once."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._launch()

    def grade(self, task: str | Path, files: dict[str, str], seed: int) -> Verdict:
        """Judge a submission. `task`: an id of our content or a task folder. Raises `GraderDown`."""
        answer: Verdict = self._ask(Verdict, op="grade", task=_named(task), files=files, seed=seed)
        return answer

    def run(self, task: Task | None, files: dict[str, str], call: str = "") -> RunResult:
        """Run the learner's own code; nothing is judged. `task` None: a lesson's cell, the only file given."""
        if task is not None and task.kind == "sql":
            shown: RunResult = self._ask(RunResult, op="run", task=str(task.folder), sql=files[task.file])
            return shown
        main = task.file if task else next(iter(files))
        source = files[main]
        needs = task.needs if task else (("pandas",) if any(w in source for w in ("pandas", "sklearn", "duckdb", "scipy")) else ())
        answer: RunResult = self._ask(RunResult, op="run", files=files, main=main, call=call, needs=needs)
        return answer

    def item(self, skill: str, name: str, seed: int) -> Item:
        """A variant of a quick item, without its answer."""
        answer: Item = self._ask(Item, op="item", skill=skill, name=name, seed=seed)
        return answer

    def judge_item(self, skill: str, name: str, seed: int, answer: str) -> ItemVerdict:
        judged: ItemVerdict = self._ask(ItemVerdict, op="judge_item", skill=skill, name=name, seed=seed, answer=answer)
        return judged

    def questions(self, task: str | Path, seed: int) -> tuple[Item, ...]:
        """The questions of one attempt at a task of kind `predict` or `choose`."""
        answer: tuple[Item, ...] = self._ask(tuple[Item, ...], op="questions", task=_named(task), seed=seed)
        return answer

    def live(self, task: str | Path, source: str, *, fresh: bool = False) -> LiveState:
        """Serve `source` as the live service. One that does not load leaves the old one running."""
        answer: LiveState = self._ask(LiveState, op="live", task=_named(task), source=source, fresh=fresh)
        return answer

    def live_request(self, method: str, path: str, payload: Any = None) -> LiveReply | None:
        """One request to the live service; None when it gives no answer."""
        answer: LiveReply | None = self._ask(LiveReply | None, op="live_request", method=method, path=path, payload=payload)
        return answer

    def live_metrics(self, seed: int) -> LiveMetrics | None:
        """Accuracy, recall and false alarms of the live service; None when its answers cannot be read."""
        answer: LiveMetrics | None = self._ask(LiveMetrics | None, op="live_metrics", seed=seed)
        return answer

    def live_stop(self) -> None:
        self._ask(None, op="live_stop")

    def close(self) -> None:
        """End the judge and everything it started."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            if process.stdin:
                process.stdin.close()
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _ask(self, kind: Any, **request: Any) -> Any:
        future: Future[Any] = Future()
        with self._lock:
            if self._closed:
                raise GraderDown("the grader is shut down")
            if self._process is None or self._process.poll() is not None:
                self._launch()
            number = next(self._numbers)
            self._waiting[number] = future
            assert self._process is not None and self._process.stdin is not None
            try:
                self._process.stdin.write(msgspec.json.encode({"id": number, **request}) + b"\n")
                self._process.stdin.flush()
            except OSError as error:
                self._waiting.pop(number, None)
                raise GraderDown(f"the grader ended: {error}") from error
        try:
            return msgspec.convert(future.result(_WAIT_SECONDS), kind)
        except FutureTimeout:
            raise GraderDown("the grader did not answer in time") from None
        finally:
            self._waiting.pop(number, None)

    def _launch(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        self._ready.clear()
        self.failure = ""
        self.progress = "starting the grader"
        source = str(Path(__file__).resolve().parents[2])
        surroundings = {**os.environ, "PYTHONPATH": source, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
        program = [sys.executable, "-m", "rung.grading.server", str(self._content)]
        self._process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings, start_new_session=True)
        threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            message = msgspec.json.decode(line)
            if "id" in message:
                future = self._waiting.get(message["id"])
                if future is not None and not future.done():
                    if "fault" in message:
                        future.set_exception(GraderDown(message["fault"]))
                    else:
                        future.set_result(message["ok"])
            elif "progress" in message:
                self.progress = f"loading {message['progress'].split('.')[0]}"
            elif "ready" in message:
                self._ready.add(message["ready"])
                self.progress = "" if self.tables_ready else "loading pandas and scikit-learn"
            elif "failed" in message:
                self.failure = message["failed"]
        process.stdout.close()
        process.wait()
        self._ready.clear()
        for future in list(self._waiting.values()):
            if not future.done():
                future.set_exception(GraderDown("the grader ended while it worked"))


def _named(task: str | Path) -> str:
    return str(task.resolve()) if isinstance(task, Path) else task
