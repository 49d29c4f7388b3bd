"""`rung plan`: the order, the dates, the reasons; and the calendar file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rung.cli.opening import home_option, json_option, make_console, open_rung, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from rung.service.views import PlanView

_STEPS = 12


@click.command(
    "plan",
    epilog="""\b
Examples:
  rung plan
  rung plan --all
  rung plan --calendar study.ics     a file for your calendar
""",
)
@click.option("--all", "everything", is_flag=True, help=f"List all steps, not the first {_STEPS} only.")
@click.option(
    "--calendar",
    type=click.Path(path_type=Path, dir_okay=False, readable=False),
    metavar="FILE",
    help="Write the study days as an .ics file.",
)
@json_option
@home_option
def plan_command(everything: bool, calendar: Path | None, as_json: bool, home: str | None) -> int:
    """The skills in order with the reason for each, the milestones, and when the goal may be reached."""
    with open_rung(home) as rung:
        view = rung.plan()
        data = rung.calendar() if calendar else b""
    if calendar:
        _write(calendar, data)
    if as_json:
        print_json(view)
    else:
        _print(make_console(), view, everything)
        if calendar:
            click.echo(f"Wrote {calendar}.")
    return 0


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        from rung.store import mishap

        raise mishap.unwritable(error, path) from error


def _print(console: Console, view: PlanView, everything: bool) -> None:
    from rich.text import Text

    goal = view.goal
    role = next((role.title for role in goal.roles if role.id == goal.role), goal.role)
    days = ", ".join(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day] for day in goal.weekdays)
    suggested = "" if goal.is_set else "  (suggested; set yours in the browser)"
    console.print(Text(f"{role}: {goal.minutes} min on {days}{suggested}", style="bold"))
    for line in (view.finish.words, view.changed, view.summary):
        if line:
            console.print(Text(line))
    console.print()
    for one in view.milestones:
        when = f"{one.p50:%b %Y}" if one.p50 else "later"
        console.print(Text(f"  ▲ {when:<9} {one.title}: {one.detail}"))
    console.print()
    steps = view.steps if everything else view.steps[:_STEPS]
    for number, step in enumerate(steps, start=1):
        when = f"{step.starts:%d %b %Y}" if step.starts else ""
        console.print(Text(f"{number:3}. {step.title}  {step.minutes / 60:.1f} h  {when}"))
        console.print(Text(f"     {step.why}", style="dim"))
    if len(steps) < len(view.steps):
        console.print(Text(f"     and {len(view.steps) - len(steps)} more; --all lists them"))
    console.print()
    console.print(Text(view.not_taught_words))
