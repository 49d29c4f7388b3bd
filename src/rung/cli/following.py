"""`rung next`: the next task, ready in its folder."""

from __future__ import annotations

import click

from rung.cli.opening import home_option, json_option, make_console, open_rung, print_json


@click.command(
    "next",
    epilog="""\b
Examples:
  rung next
  cd "$(rung next --path)" && $EDITOR .
""",
)
@click.option("--path", "only_path", is_flag=True, help="Print the folder and nothing else.")
@json_option
@home_option
def next_command(only_path: bool, as_json: bool, home: str | None) -> int:
    """Prepare the next task's folder and say where it is.

    A file of yours that is there already is left as it is.
    """
    from pathlib import Path

    with open_rung(home) as rung:
        session, view = rung.session(), rung.next_task()
        if not view.text:  # its questions are drawn by the grader
            rung.close()
            with open_rung(home, grading=True) as grading:
                _wait(grading)
                view = grading.task_open(view.card.id)
    if only_path:
        click.echo(str(Path(view.path).parent))
        return 0
    if as_json:
        print_json(view)
        return 0
    console = make_console()
    console.print(
        f"[bold]{view.card.title}[/bold]  {view.card.skill_title}, about {view.card.minutes:.0f} min",
        highlight=False,
    )
    before = [s for s in session.steps if s.state in ("current", "ahead") and s.type != "task"]
    if view.step and session.state == "running" and before and before[0].index < view.step.index:
        console.print(
            f"Before it in today's session: {before[0].title}, in the browser (`rung`).", markup=False
        )
    console.print(f"\nFile   {view.shown_path}\nText   README.md beside it\n", markup=False, soft_wrap=True)
    console.print(
        "`rung watch` checks it each time you save; `rung check FILE` checks it once.", markup=False
    )
    return 0


def _wait(rung: object) -> None:
    from rung.cli.waiting import until_ready
    from rung.service import Rung

    assert isinstance(rung, Rung)
    until_ready(rung)
