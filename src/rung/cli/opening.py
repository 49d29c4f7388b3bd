"""What every command shares: the option for the home, an open Rung, plain data as JSON, a console."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rung.config import home_folder
from rung.events import Door

if TYPE_CHECKING:
    from rich.console import Console

    from rung.service import Rung

_NARROWEST = 20  # columns; some surroundings say 0

_F = TypeVar("_F", bound=Callable[..., Any])


def home_option(function: _F) -> _F:
    return click.option("--home", metavar="DIR", help="Keep everything in DIR.")(function)


def json_option(function: _F) -> _F:
    return click.option("--json", "as_json", is_flag=True, help="Print plain data for scripts.")(function)


def home_of(given: str | None) -> Path:
    """The home of this call: the command's own --home, else the one given before the command."""
    context = click.get_current_context(silent=True)
    outer = (context.find_root().obj or {}).get("home") if context else None
    try:
        return home_folder(given or outer)
    except RuntimeError as error:  # ~name of nobody, or no folder of one's own
        from rung.trouble import Trouble

        raise Trouble(
            "home-unknown",
            f"The home folder cannot be found: {error}",
            "Nothing was read or changed.",
            "Give the whole path with `rung --home DIR`.",
            http=400,
        ) from error


def open_rung(given: str | None, *, grading: bool = False, door: Door = "cli") -> Rung:
    """An open Rung on the home of this call. Imports the service: not for commands that do without."""
    from rung.service import Rung

    return Rung.open(home_of(given), door=door, grading=grading)


def print_json(value: Any) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=2).decode())


def make_console() -> Console:
    from rich.console import Console

    class _Console(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # the exit code stays ours

    found = _Console(highlight=False, soft_wrap=False)
    if found.width < _NARROWEST:
        found.width = _NARROWEST
    return found
