"""`rung`: the command group. It knows every command by name only; a command's module is imported when it is called."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, MutableMapping

import click

from rung.cli.exits import EXIT_CODES

_COMMANDS = {
    "start": "start",
    "next": "following",
    "watch": "watch",
    "check": "check",
    "map": "chart",
    "plan": "agenda",
    "doctor": "health",
    "export": "exchange",
    "import": "exchange",
    "grade": "grade",
    "licences": "licences",
    "author": "author",
}

_EPILOG = f"""\b
Examples:
  rung                          open Rung in the browser
  rung next                     prepare the next task's folder
  rung watch                    check your file each time you save it
  rung check solution.py        check one file now

\b
Exit codes:
{EXIT_CODES}

Everything about you lives in one folder: --home, else $RUNG_HOME, else the platform's folder for user data.
"""


class LateCommands(MutableMapping[str, click.Command]):
    """Command name → command; a command's module is imported when it is asked for."""

    def __getitem__(self, name: str) -> click.Command:
        module = importlib.import_module(f"rung.cli.{_COMMANDS[name]}")
        found: click.Command = getattr(module, f"{name}_command")
        return found

    def __setitem__(self, name: str, command: click.Command) -> None:
        raise TypeError("commands are listed in _COMMANDS")

    def __delitem__(self, name: str) -> None:
        raise TypeError("commands are listed in _COMMANDS")

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


class RungGroup(click.Group):
    """Lists the commands in the order in which a person meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(
                f"{error.message} The commands are: {', '.join(_COMMANDS)}.", ctx
            ) from error


@click.group(
    cls=RungGroup,
    commands=LateCommands(),
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--home", metavar="DIR", help="Keep everything in DIR.")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar="N",
    help="Port of the page (default: the first free one from 8147).",
)
@click.option("--no-browser", is_flag=True, help="Print the address and do not open a browser.")
@click.option("--version", is_flag=True, help="Print the version and leave.")
@click.pass_context
def rung(ctx: click.Context, home: str | None, port: int | None, no_browser: bool, version: bool) -> None:
    """From where you are to machine-learning engineer, at your own pace, on your own machine.

    Without a command, Rung opens in the browser; the same work can be done in your own editor with the commands below.
    """
    ctx.obj = {"home": home}
    if version:
        from rung import __version__

        click.echo(f"rung {__version__}")
    elif ctx.invoked_subcommand is None:
        from rung.cli.start import start_command

        ctx.invoke(start_command, home=home, port=port, no_browser=no_browser)
    elif port is not None or no_browser:
        raise click.UsageError("--port and --no-browser belong to `rung start`.")
