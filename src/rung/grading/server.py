"""The judge as a program: requests line by line on stdin, answers line by line on stdout, both JSON.

`Grader` starts it; `{"id": 1, "op": "grade", …}` is answered by `{"id": 1, "ok": …}` or `{"id": 1, "fault": "…"}`.
Lines without an id are news: `{"progress": "pandas"}`, `{"ready": "light"}`. Ends when stdin ends.
"""

from __future__ import annotations

import os
import sys
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec

from rung.grading.bench import JudgeBench
from rung.grading.kit import Raised
from rung.grading.warm import ChildStopped, WarmFailure

_AT_ONCE = 4


def main(argv: list[str]) -> None:
    """Serve until stdin ends. `argv`: the content folder."""
    warnings.simplefilter("ignore")  # an author's reference may divide by zero on purpose
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever prints by mistake must not stand between the answers
    said = threading.Lock()

    def say(message: dict[str, Any]) -> None:
        with said:
            out.write(msgspec.json.encode(message) + b"\n")

    bench = JudgeBench(Path(argv[0]), on_progress=lambda name: say({"progress": name}))
    threading.Thread(target=_warm_up, args=(bench, say), daemon=True).start()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for line in sys.stdin.buffer:
            pool.submit(_answer, bench, line, say)
    bench.close()


def _warm_up(bench: JudgeBench, say: Any) -> None:
    for profile in ("light", "tables"):
        try:
            bench.warm_up(profile)
        except WarmFailure as error:
            say({"failed": str(error)})
            return
        say({"ready": profile})
    import pandas  # noqa: F401  the judge's own copy: the first task with tables then does not wait for it


def _answer(bench: JudgeBench, line: bytes, say: Any) -> None:
    request: dict[str, Any] = {}
    try:
        request = msgspec.json.decode(line)
        say({"id": request["id"], "ok": _OPERATIONS[request["op"]](bench, request)})
    except Exception as error:  # the caller gets every failure as a sentence; the process lives on
        say({"id": request.get("id"), "fault": f"{type(error).__name__}: {error}"})


def _task(bench: JudgeBench, request: dict[str, Any]) -> Path:
    """The folder of a task: by id in our content, or any folder by path."""
    named = request["task"]
    return Path(named) if os.sep in named else bench.content / "tasks" / named


def _run(bench: JudgeBench, request: dict[str, Any]) -> Any:
    if request.get("sql"):
        example = bench.example_input(_task(bench, request))
        return bench.query(request["sql"], example[0] if example else {})
    return bench.run(request["files"], request["main"], request.get("call", ""), tuple(request.get("needs", ("pandas",))))


def _live(bench: JudgeBench, request: dict[str, Any]) -> Any:
    """Start or replace the service; a source that does not load leaves the old one running and is explained."""
    from rung.grading.errors import explain

    try:
        if bench.live is None or request.get("fresh"):
            service = bench.live_start(_task(bench, request), request["source"])
        else:
            service = bench.live
            service.replace(request["source"])
    except Raised as raised:
        return {"error": explain(raised)}
    except ChildStopped as stopped:
        return {"stopped": stopped.reason}
    return {"address": f"http://{service.address[0]}:{service.address[1]}"}


def _live_request(bench: JudgeBench, request: dict[str, Any]) -> Any:
    if bench.live is None:
        return None
    return bench.live.request(request["method"], request["path"], request.get("payload"))


_OPERATIONS: dict[str, Any] = {
    "grade": lambda b, r: b.grade(_task(b, r), r["files"], r["seed"]),
    "run": _run,
    "item": lambda b, r: b.item(r["skill"], r["name"], r["seed"]),
    "judge_item": lambda b, r: b.judge_item(r["skill"], r["name"], r["seed"], r["answer"]),
    "questions": lambda b, r: b.questions(_task(b, r), r["seed"]),
    "live": _live,
    "live_request": _live_request,
    "live_metrics": lambda b, r: b.live.metrics(r["seed"]) if b.live else None,
    "live_stop": lambda b, r: b.live_stop(),
}

if __name__ == "__main__":
    main(sys.argv[1:])
