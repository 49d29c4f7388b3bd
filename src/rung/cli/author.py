"""`rung author`: tools for people who write tasks; they live in `rung.authoring`."""

from __future__ import annotations

from pathlib import Path

import click

from rung.cli.exits import NOT_YET, PASSED


@click.group("author")
def author_command() -> None:
    """Tools for authors of content."""


@author_command.command(
    "check",
    epilog="""\b
Examples:
  rung author check                             all content
  rung author check content/tasks/column-scaler
  rung author check --changed-since HEAD~1
""",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--seeds", default=10, show_default=True, help="How many fresh seeds each file is proven on.")
@click.option("--no-mutants", is_flag=True, help="Leave out the search for wrong code that passes.")
@click.option("--changed-since", metavar="REV", help="Only what git says has changed since REV.")
def check_command(paths: tuple[Path, ...], seeds: int, no_mutants: bool, changed_since: str | None) -> int:
    """Prove content: the reference passes, wrong ways get their own diagnosis, wrong code is rejected.

    Exit code 0 when all of it holds, 1 when something does not.
    """
    import warnings

    from rung.authoring.check import check

    warnings.simplefilter("ignore")  # an author's reference may divide by zero on purpose
    _, faulty = check(list(paths), click.echo, seeds, not no_mutants, changed_since)
    return NOT_YET if faulty else PASSED
