"""A real Rung for the journeys: the server as its own process on a home of its own, and a headless Chromium."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SOURCE = Path(__file__).parents[2] / "src"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
]
_SERVE = "import sys; from pathlib import Path; from rung.web.server import serve; sys.exit(serve(Path(sys.argv[1]), int(sys.argv[2]), False))"
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\?token=\S+")


def chromium() -> str:
    """The Chromium to drive: $RUNG_CHROMIUM, else the one on the path."""
    found = os.environ.get("RUNG_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise RuntimeError("no Chromium found: install Debian's `chromium`, or set RUNG_CHROMIUM to one")
    return found


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield opened
        opened.close()


class House:
    """One home and the server that serves it, as another process."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.address = ""  # with the token
        self._process: subprocess.Popen[str] | None = None

    @property
    def base(self) -> str:
        """The address without path and token."""
        return self.address.partition("/?")[0]

    def __enter__(self) -> House:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server and wait for the address it prints."""
        path = os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")])
        port = self.base.rpartition(":")[2] or "0"
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(self.home), port],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
        )
        self.address = self._printed()

    def stop(self, number: int = signal.SIGTERM) -> None:
        """Stop the server; `signal.SIGKILL` is the power cut."""
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(20)
            if self._process.stdout:
                self._process.stdout.close()
            self._process = None

    def _printed(self) -> str:
        assert self._process is not None and self._process.stdout is not None
        text = ""
        for line in self._process.stdout:  # ends when the process does
            text += line
            if found := _ADDRESS.search(line):
                return found.group()
        raise RuntimeError(f"the server printed no address: {text!r}")
