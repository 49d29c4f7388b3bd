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

_DEBOUNCE_MS = 100  # an editor's rename-over comes as several changes at once


class Sources:
    """A context: threads run inside of it, and the terminal is put back on the way out."""

    def __init__(self, folder: Path, into: SimpleQueue[Happening]) -> None:
        self._folder, self._into = folder, into
        self._stop = threading.Event()
        self._terminal: list[Any] | None = None
        self.has_keys = sys.stdin.isatty() and os.name == "posix"

    def __enter__(self) -> Sources:
        self._folder.mkdir(parents=True, exist_ok=True)
        threading.Thread(target=self._files, name="watch-files", daemon=True).start()
        if self.has_keys:
            import termios
            import tty

            self._terminal = termios.tcgetattr(sys.stdin)
            tty.setcbreak(sys.stdin)
        if not sys.stdin.closed:
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
            with contextlib.suppress(FileNotFoundError):
                for changes in watch(self._folder, debounce=_DEBOUNCE_MS, step=20, stop_event=self._stop):
                    for path in sorted({Path(path) for _, path in changes}):
                        self._into.put(FileTouched(path))
            self._stop.wait(0.5)  # the workspace itself was removed: wait for it to come back

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
