"""`rung watch`: your editor on one side, a verdict at each save on the other."""

from __future__ import annotations

import click

from rung.cli.opening import home_option, make_console, open_rung


@click.command(
    "watch",
    epilog="""\b
Examples:
  rung watch                     the next task
  rung watch column-scaler       this one

\b
Keys:
  n next task   h hint   r run the check again   q leave
""",
)
@click.argument("task", default="")
@home_option
def watch_command(task: str, home: str | None) -> int:
    """Check your file each time you save it.

    Saving another task's file in the workspace moves on to that one. What is solved in the browser shows here too.
    """
    from rung.cli.waiting import until_ready
    from rung.cli.watching import watch

    with open_rung(home, grading=True, door="watch") as rung:
        view = rung.task_open(task) if task else rung.next_task()
        until_ready(rung)
        if not view.text:
            view = rung.task_open(view.card.id)
        return watch(rung, view.card.id, make_console())
