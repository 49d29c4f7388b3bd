"""Start the local server, say where it is, and stop it gracefully. One server per home.

A second `rung` on the same home finds the first by its lock, prints its address and opens that. Slow imports stay
out of this module: the address is printed as soon as the port is open, and nothing waits for the grader.
"""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

import msgspec

from rung.config import DEFAULT_PORT, Home, content_folder
from rung.trouble import Trouble
from rung.web.token import session_token

ADDRESS = "127.0.0.1"  # loopback only, always
LOCK = "web.lock"
WHERE = "web.json"
GRACE_SECONDS = 2  # open requests may finish; the learner's work is on disk before any of them answers


class Where(msgspec.Struct, frozen=True):
    """Who serves a home: written by the one that holds the lock."""

    pid: int
    port: int


def serve(home: Path, port: int | None, open_browser: bool) -> int:
    """Serve `home` until interrupted; the exit code. `port` None: the usual one, or a free one when that is taken.

    Raises Trouble 'port-in-use', 'port-not-allowed', 'home-read-only', and what `Rung.open` raises.
    """
    run = Home(home).run
    try:
        token = session_token(run)
        lock = (run / LOCK).open("w")
    except OSError as error:
        raise _read_only(run, error) from error
    with lock:
        if not _locked(lock):
            return _already_runs(run, token, open_browser)
        with _listen(port) as listener:
            number = int(listener.getsockname()[1])
            _note(run, Where(os.getpid(), number))
            try:
                return _serve(home, listener, number, token, open_browser)
            finally:
                (run / WHERE).unlink(missing_ok=True)


def address_of(port: int, token: str) -> str:
    """The address to open, with its key."""
    return f"http://{ADDRESS}:{port}/?token={token}"


def running(home: Path) -> str | None:
    """The address of the server that runs on this home, or None. Starts nothing."""
    run = Home(home).run
    try:
        with (run / LOCK).open("a") as lock:
            if _locked(lock):
                return None
        where = msgspec.json.decode((run / WHERE).read_bytes(), type=Where)
    except (OSError, msgspec.MsgspecError):
        return None
    return address_of(where.port, session_token(run))


def _serve(home: Path, listener: socket.socket, port: int, token: str, open_browser: bool) -> int:
    import uvicorn

    from rung.service import Rung
    from rung.web.app import create_app

    with Rung.open(home, door="web", content=content_folder()) as rung:
        config = uvicorn.Config(
            create_app(rung, token=token, port=port),
            log_level="warning",
            access_log=False,
            lifespan="off",
            ws="none",
            http="h11",
            loop="asyncio",
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        server = uvicorn.Server(config)
        with _stops(lambda: setattr(server, "should_exit", True)):
            _say(address_of(port, token), open_browser)
            server.run(sockets=[listener])
    print("Stopped. Your work is saved.", flush=True)
    return 0


class _stops:
    """While inside, Ctrl+C and a polite kill end the server instead of the interpreter (uvicorn re-raises them)."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self._before: dict[int, object] = {}

    def __enter__(self) -> None:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, lambda *_: self._stop())

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]


def _say(address: str, open_browser: bool) -> None:
    print(
        f"Rung is open at\n\n  {address}\n\nCtrl+C stops it. `rung --help` lists what the terminal can do.",
        flush=True,
    )
    if open_browser:
        _open(address)


def _open(address: str) -> None:
    import webbrowser

    # Some browsers keep the caller waiting until they are closed.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _already_runs(run: Path, token: str, open_browser: bool) -> int:
    try:
        where = msgspec.json.decode((run / WHERE).read_bytes(), type=Where)
    except (OSError, msgspec.MsgspecError):
        raise Trouble(
            "starting-elsewhere",
            "Another Rung is starting on this home.",
            "Nothing was changed.",
            "Wait a second and try again, or give another home with --home.",
            http=409,
        ) from None
    address = address_of(where.port, token)
    print(f"Rung already runs on this home (process {where.pid}):\n\n  {address}\n", flush=True)
    if open_browser:
        import webbrowser

        webbrowser.open(address)
    return 0


def _listen(port: int | None) -> socket.socket:
    """A listening socket on the wanted port; a free one when no port was asked for and the usual one is taken."""
    try:
        return _bound(DEFAULT_PORT if port is None else port)
    except OSError as error:
        if port is None and error.errno == errno.EADDRINUSE:
            return _bound(0)
        if error.errno == errno.EADDRINUSE:
            raise Trouble(
                "port-in-use",
                f"Port {port} is used by another program.",
                "Rung was not started, and nothing was changed.",
                "Give another one with --port, or leave it out: Rung then finds a free one.",
                http=409,
            ) from error
        raise Trouble(
            "port-not-allowed",
            f"Port {port} cannot be used here ({error.strerror}).",
            "Rung was not started, and nothing was changed.",
            "Give a port between 1024 and 65535 with --port.",
            http=409,
        ) from error


def _bound(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((ADDRESS, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        if isinstance(error, OverflowError):
            raise OSError(errno.EINVAL, "no such port") from error
        raise
    return listener


def _locked(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _note(run: Path, where: Where) -> None:
    fresh = run / f"{WHERE}.{where.pid}"
    fresh.write_bytes(msgspec.json.encode(where))
    fresh.chmod(0o600)
    fresh.replace(run / WHERE)


def _read_only(run: Path, error: OSError) -> Trouble:
    full = error.errno == errno.ENOSPC
    return Trouble(
        "disk-full" if full else "home-read-only",
        f"Rung cannot write to {run} ({error.strerror}).",
        "Rung was not started, and nothing was changed.",
        "Make room on that disk and start again."
        if full
        else "Give a folder that you may write to with --home.",
        http=507 if full else 500,
    )
