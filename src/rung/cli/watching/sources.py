"""Where happenings come from: the workspace folder and the keyboard, each in its own thread."""

from __future__ import annotations

import contextlib
import os
import select
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any

from rung.cli.watching.happening import FileTouched, Happening, KeyPressed
from rung.config import make_private

_DEBOUNCE_MS = 100  # an editor's rename-over comes as several changes at once
_LOOK_MS = 1000  # how often to make sure that the folder is still the one that is watched


class Sources:
    """A context: threads run inside of it, and the terminal is put back on the way out."""

    def __init__(self, folder: Path, into: SimpleQueue[Happening]) -> None:
        self._folder, self._into = folder, into
        self._stop = threading.Event()
        self._terminal: list[Any] | None = None
        self._listens = sys.stdin is not None and not sys.stdin.closed  # a script may have closed it
        self.has_keys = self._listens and sys.stdin.isatty() and os.name == "posix"

    def __enter__(self) -> Sources:
        make_private(self._folder)
        threading.Thread(target=self._files, name="watch-files", daemon=True).start()
        if self.has_keys:
            import termios
            import tty

            self._terminal = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin)
        if self._listens:
            threading.Thread(target=self._keys, name="watch-keys", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        if self._terminal is not None:
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self._terminal)

    def _files(self) -> None:
        from watchfiles import watch

        while not self._stop.is_set():
            with contextlib.suppress(OSError):
                begun = _identity(self._folder)
                for changes in watch(
                    self._folder,
                    debounce=_DEBOUNCE_MS,
                    step=20,
                    stop_event=self._stop,
                    rust_timeout=_LOOK_MS,
                    yield_on_timeout=True,
                ):
                    for path in sorted({Path(path) for _, path in changes}):
                        self._into.put(FileTouched(path))
                    if _identity(self._folder) != begun:
                        break
            self._stop.wait(0.5)  # the workspace itself was removed or replaced: watch what comes in its place

    def _keys(self) -> None:
        """Single keys of a terminal; without one, one character of each line (for scripts)."""
        while not self._stop.is_set():
            try:
                ready = select.select([sys.stdin], [], [], 0.2)[0] if os.name == "posix" else [sys.stdin]
                if not ready:
                    continue
                text = os.read(sys.stdin.fileno(), 1).decode(errors="ignore")
            except (OSError, ValueError):
                return
            if not text:
                return
            if text.strip():
                self._into.put(KeyPressed(text.lower()))


def _identity(folder: Path) -> tuple[int, int]:
    """Which folder this is. Raises OSError when there is none."""
    found = folder.stat()
    return found.st_dev, found.st_ino
