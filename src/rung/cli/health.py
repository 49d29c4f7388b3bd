"""`rung doctor`: how this installation is."""

from __future__ import annotations

import click

from rung.cli.exits import NO_HOME
from rung.cli.opening import home_of, home_option, json_option, make_console, open_rung, print_json

_SIGNS = {"good": ("✔", "green"), "note": ("●", "yellow"), "bad": ("✘", "red")}


@click.command(
    "doctor",
    epilog="""\b
Examples:
  rung doctor
  rung doctor --set-aside     put a log that cannot be used aside (kept, under another name)
""",
)
@click.option(
    "--set-aside",
    "aside",
    is_flag=True,
    help="Rename a log that cannot be opened, so that a fresh one can begin.",
)
@json_option
@home_option
def doctor_command(aside: bool, as_json: bool, home: str | None) -> int:
    """Look at Python, the home folder, the log, the content, the grader and its sandbox, in plain words."""
    from rung.config import Home
    from rung.service import tending
    from rung.trouble import Trouble

    at = Home(home_of(home))
    if aside:
        click.echo(tending.set_aside(at), err=as_json)
    try:
        with open_rung(home, grading=True) as rung:
            from rung.cli.waiting import until_ready

            until_ready(rung)
            view = rung.doctor()
    except Trouble as trouble:
        view = tending.without_log(at, trouble)
    if as_json:
        print_json(view)
        return 0 if view.healthy else NO_HOME
    from rich.text import Text

    console = make_console()
    for line in view.lines:
        sign, colour = _SIGNS[line.state]
        console.print(Text.assemble((sign, colour), f" {line.subject:<9} {line.words}"))
        if line.do:
            console.print(Text(f"            {line.do}", style="dim"))
    return 0 if view.healthy else NO_HOME
