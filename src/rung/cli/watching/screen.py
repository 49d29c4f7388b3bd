"""The picture of the watch mode: task on top, verdict, hint, note, keys."""

from __future__ import annotations

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from rung.cli.verdict import print_verdict
from rung.cli.watching.state import WatchState

KEYS = (("n", "next task"), ("h", "hint"), ("r", "check again"), ("q", "leave"))


def draw(console: Console, state: WatchState, *, keys: bool) -> None:
    """Draw everything anew. On a terminal the screen is cleared first; elsewhere it is a log."""
    if console.is_terminal:
        console.clear()
    card = state.view.card
    console.print(Rule(Text(f"{card.title}  ·  {card.skill_title}", style="bold"), align="left", style="dim"))
    console.print(Text(state.view.shown_path, style="dim"), soft_wrap=True)
    console.print()
    if state.verdict is not None:
        print_verdict(console, state.verdict)
        console.print()
    if state.hint:
        console.print(Text(state.hint, style="italic"))
        console.print()
    if state.note:
        console.print(Text(state.note))
    if keys:
        console.print(Text("  ".join(f"{key} {words}" for key, words in KEYS), style="dim"))
