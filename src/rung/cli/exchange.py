"""`rung export FILE` and `rung import FILE`: everything known of you, out of one home and into another."""

from __future__ import annotations

from pathlib import Path

import click

from rung.cli.opening import home_option, json_option, open_rung, print_json


@click.command(
    "export",
    epilog="""\b
Examples:
  rung export mine.zip       events, your files, and a README
  rung export mine.jsonl     events only, one on each line
""",
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, readable=False))
@json_option
@home_option
def export_command(file: Path, as_json: bool, home: str | None) -> int:
    """Write everything known of you to FILE (.zip or .jsonl)."""
    with open_rung(home) as rung:
        view = rung.export(file)
    if as_json:
        print_json(view)
    else:
        click.echo(view.words)
    return 0


@click.command(
    "import",
    epilog="""\b
Examples:
  rung import mine.zip
""",
)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@json_option
@home_option
def import_command(file: Path, as_json: bool, home: str | None) -> int:
    """Bring an export into this home. All of it is checked before anything is written; importing twice changes nothing."""
    with open_rung(home) as rung:
        view = rung.import_from(file)
    if as_json:
        print_json(view)
    else:
        click.echo(view.words)
    return 0
