"""The warm process: loads the slow libraries once, then forks a sandboxed one-shot child per submission.

It runs no learner code itself and never holds an answer. It is started as a program of its own (so nothing of the
judge's memory is in it) and obeys one control socket: `spawn` (with the child's socket as a passed descriptor) and
`end`. Run as `python -m rung.grading.zygote FD PROFILE MEMORY_MB CPU_SECONDS WALLS`.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from rung.grading import child, wire
from rung.grading.sandbox import landlock, limits, seccomp
from rung.grading.sandbox.tiers import Walls, readable_without_answers

PROFILES: dict[str, tuple[str, ...]] = {
    "light": ("numpy", "numpy.random", "numpy.linalg", "numpy.fft", "http.server", "json", "csv", "dataclasses", "collections", "datetime", "zoneinfo", "statistics", "heapq", "bisect", "typing", "decimal", "fractions", "unicodedata"),
    "tables": (
        "numpy", "numpy.random", "numpy.linalg", "http.server", "dataclasses", "statistics", "zoneinfo",
        "pandas", "scipy.stats", "scipy.optimize", "duckdb",
        "sklearn.linear_model", "sklearn.metrics", "sklearn.model_selection", "sklearn.pipeline", "sklearn.preprocessing",
        "sklearn.compose", "sklearn.impute", "sklearn.neighbors", "sklearn.tree", "sklearn.ensemble", "sklearn.dummy",
        "sklearn.calibration", "sklearn.isotonic", "sklearn.naive_bayes", "sklearn.datasets",
    ),
}  # fmt: skip
_MESSAGE_BYTES = 1 << 16
_OWN_LIMITS = ("/proc/self/cgroup", "/sys/fs/cgroup")  # DuckDB 2.0 aborts when it may not read its own memory limit


def main(argv: list[str]) -> None:
    """Load the profile's libraries, say so, and serve the control socket until the judge hangs up."""
    descriptor, profile, walls_text = int(argv[0]), argv[1], argv[2]
    walls = msgspec.json.decode(walls_text.encode(), type=Walls)
    control = socket.socket(fileno=descriptor)
    for name in PROFILES[profile]:
        importlib.import_module(name)
        _tell(control, {"loaded": name})
    _warm_up(profile)
    gc.collect()
    gc.freeze()  # the child's collector then never touches, and so never copies, the parent's pages
    readable = [str(path) for path in readable_without_answers()]
    _tell(control, {"ready": True})
    _serve(control, walls, readable)


def _serve(control: socket.socket, walls: Walls, readable: list[str]) -> None:
    folders: dict[int, Path] = {}
    while True:
        data, descriptors, _, _ = socket.recv_fds(control, _MESSAGE_BYTES, 2)
        if not data:
            for pid in list(folders):
                _end(pid, folders)
            return
        request = msgspec.json.decode(data)
        if request["op"] == "spawn":
            folder = Path(tempfile.mkdtemp(prefix="rung-"))
            pid = os.fork()
            if pid == 0:
                _become_child(control, descriptors, folder, request, walls, readable)
            for descriptor in descriptors:
                os.close(descriptor)
            folders[pid] = folder
            _tell(control, {"pid": pid})
        else:
            _tell(control, _end(request["pid"], folders))


def _become_child(
    control: socket.socket, descriptors: list[int], folder: Path, request: dict[str, Any], walls: Walls, readable: list[str]
) -> None:
    """Never returns: whatever happens in here, the process ends in here."""
    status = 1
    try:
        control.close()
        limits.own_session()
        limits.die_with_parent()
        os.chdir(folder)
        os.environ["TMPDIR"] = str(folder)
        tempfile.tempdir = str(folder)
        channel = socket.socket(fileno=descriptors[0])
        listener = socket.socket(fileno=descriptors[1]) if len(descriptors) > 1 else None
        limits.no_new_privileges()
        if walls.limits:
            limits.bound(request["memory_mb"], request["cpu_seconds"])
        if walls.landlock:
            landlock.restrict([*readable, *_OWN_LIMITS], [folder, "/dev/null"])
        if walls.seccomp:
            seccomp.install()
        child.work(channel, listener, folder)
        status = 0
    finally:
        os._exit(status)


def _end(pid: int, folders: dict[int, Path]) -> dict[str, Any]:
    """Kill and reap one child and remove its folder. `signal` is what ended it (9 is ours), `exit` its code."""
    folder = folders.pop(pid, None)
    if folder is None:
        return {"ended": pid, "signal": 0, "exit": 0, "peak_kb": 0}
    early, status, usage = os.wait4(pid, os.WNOHANG)
    if early == 0:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, status, usage = os.wait4(pid, 0)
    shutil.rmtree(folder, ignore_errors=True)
    killed = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0
    return {"ended": pid, "by_itself": early != 0, "signal": killed, "exit": code, "peak_kb": usage.ru_maxrss}


def _warm_up(profile: str) -> None:
    """Touch what libraries set up on first use, so that the first child does not pay for it."""
    import numpy as np

    column = np.random.default_rng(0).normal(size=4)
    (column - column.mean()) / column.std()
    wire.decode(wire.encode({"column": column, "pair": (1, "x"), "rng": wire.Seeded(1)}))
    if profile == "tables":
        import pandas as pd

        pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).groupby("b").sum().merge(pd.DataFrame({"b": ["x"]}), on="b").to_string()


def _tell(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(msgspec.json.encode(message) + b"\n")


if __name__ == "__main__":
    main(sys.argv[1:])
