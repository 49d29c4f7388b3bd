"""`rung map`: the skills by area, or one skill with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rung.cli.opening import home_option, json_option, make_console, open_rung, print_json

if TYPE_CHECKING:
    from rich.console import Console

    from rung.service.views import MapView, SkillView

SIGNS = {"shown": "●", "inferred": "◐", "fading": "◌", "learning": "◔", "unknown": "○", "not-taught": "·"}


@click.command(
    "map",
    epilog="""\b
Examples:
  rung map
  rung map --all                      also what is not taught here yet
  rung map num-array-broadcasting     one skill and the evidence behind it
""",
)
@click.argument("skill", default="")
@click.option(
    "--all", "everything", is_flag=True, help="List the skills that are not taught here yet as well."
)
@json_option
@home_option
def map_command(skill: str, everything: bool, as_json: bool, home: str | None) -> int:
    """What is shown, inferred and unknown, by area; with SKILL, that one and its evidence."""
    with open_rung(home) as rung:
        view = rung.skill(skill) if skill else rung.map()
    if as_json:
        print_json(view)
        return 0
    console = make_console()
    from rung.service.views import MapView

    if isinstance(view, MapView):
        _print_map(console, view, everything)
    else:
        _print_skill(console, view)
    return 0


def _print_map(console: Console, view: MapView, everything: bool) -> None:
    from rich.text import Text

    for lane in view.lanes:
        marks = [mark for mark in lane.marks if everything or mark.status != "not-taught"]
        left = len(lane.marks) - len(marks)
        title = Text(lane.title, style="bold")
        if left:
            title.append(f"  and {left} not taught here yet", style="dim")
        console.print(title)
        for mark in marks:
            chance = f"{100 * mark.chance:3.0f} %" if mark.chance is not None else "     "
            console.print(
                Text(f"  {SIGNS[mark.status]} {mark.title}  {chance}  {mark.words}  ({mark.skill})")
            )
    console.print()
    console.print(Text("  ".join(f"{SIGNS[status]} {status.replace('-', ' ')}" for status, _ in view.legend)))
    counts = view.counts
    console.print(
        Text(
            f"{counts.shown} shown, {counts.inferred} inferred, {counts.fading} fading, {counts.learning} learning, "
            f"{counts.unknown} not known yet, {counts.not_taught} not taught here yet."
        )
    )


def _print_skill(console: Console, view: SkillView) -> None:
    from rich.text import Text

    mark = view.mark
    console.print(Text(f"{SIGNS[mark.status]} {mark.title}", style="bold"))
    for line in (f"{view.area_title}, {mark.words}", view.ability, view.rule, view.wants):
        console.print(Text(line))
    console.print()
    if not view.evidence:
        console.print(Text("No evidence yet."))
    for row in view.evidence:
        console.print(Text(f"  {row.at.astimezone():%Y-%m-%d %H:%M}  {row.words}"))
