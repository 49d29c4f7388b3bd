"""`rung check FILE`: one file, one verdict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rung.cli.exits import EXIT_CODES, exit_code_of, exit_code_of_status
from rung.cli.opening import home_option, json_option, make_console, open_rung, print_json

if TYPE_CHECKING:
    from rung.service.views import VerdictView


@click.command(
    "check",
    epilog=f"""\b
Examples:
  rung check solution.py                    in a task's folder
  rung check ~/draft.py --task column-scaler
  rung check solution.py --json

\b
Exit codes:
{EXIT_CODES}
""",
)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@click.option("--task", metavar="ID", default="", help="The task, for a file outside of the workspace.")
@json_option
@home_option
def check_command(file: Path, task: str, as_json: bool, home: str | None) -> int:
    """Check FILE: the same grader and the same verdict as on the page.

    The submission is saved before it is graded. FILE is a task's file in the workspace, or its folder.
    """
    from rung.trouble import Trouble

    try:
        with open_rung(home, grading=True) as rung:
            if as_json:
                view = rung.submit_file(file, task)
            else:
                with make_console().status("Checking"):
                    view = rung.submit_file(file, task)
    except Trouble as trouble:
        if not as_json:
            raise
        print_json(
            {"error": {"code": trouble.code, "what": trouble.what, "means": trouble.means, "do": trouble.do}}
        )
        return exit_code_of(trouble)
    if as_json:
        print_json(plain(view))
    else:
        from rung.cli.verdict import print_verdict

        print_verdict(make_console(), view)
    return exit_code_of_status(view.verdict.status if view.verdict else None)


def plain(view: VerdictView) -> dict[str, Any]:
    """The stable shape for scripts: the submission, the whole verdict, and what it changed."""
    import msgspec

    return {
        "submission": view.submission,
        "task": view.task,
        "status": view.verdict.status if view.verdict else "pending",
        "help": view.help,
        "credit": view.credit,
        "verdict": msgspec.to_builtins(view.verdict),
        "changed": [msgspec.to_builtins(change) for change in view.changed],
    }
