"""The watch mode: one queue of happenings (`happening`), two threads that feed it (`sources`), one state (`state`), one
drawing (`screen`), one loop.
"""

from __future__ import annotations

from queue import Empty, SimpleQueue

from rich.console import Console

from rung.cli.watching import screen
from rung.cli.watching.happening import FileTouched, Happening, KeyPressed
from rung.cli.watching.sources import Sources
from rung.cli.watching.state import WatchState
from rung.service import Rung, Trouble

_NEWS_SECONDS = 1.0  # how often to look for what other doors did


def watch(rung: Rung, task: str, console: Console) -> int:
    """Watch until the person leaves. Returns the exit code."""
    happenings: SimpleQueue[Happening] = SimpleQueue()
    state = WatchState(rung, task)
    with Sources(state.workspace, happenings) as sources:
        screen.draw(console, state, keys=sources.has_keys)
        while not state.over:
            try:
                happening: Happening | None = happenings.get(timeout=_NEWS_SECONDS)
            except Empty:
                happening = None
            try:
                news = _take(state, happening, console)
            except Trouble as trouble:
                news = state.say(trouble)
            if news:
                screen.draw(console, state, keys=sources.has_keys)
    return 0


def _take(state: WatchState, happening: Happening | None, console: Console) -> bool:
    """Let the state take in one happening; whether there is something new to draw."""
    match happening:
        case None:
            return state.look_around()
        case FileTouched(path):
            with console.status("Checking"):
                return state.file_touched(path)
        case KeyPressed(key):
            return state.key_pressed(key)
