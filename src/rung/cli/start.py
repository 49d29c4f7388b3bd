"""`rung start`: the page."""

from __future__ import annotations

import click

from rung.cli.opening import home_of, home_option


@click.command(
    "start",
    epilog="""\b
Examples:
  rung
  rung start --port 9000 --no-browser
  rung --home ~/learning/rung
""",
)
@home_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar="N",
    help="Port of the page (default: the first free one from 8147).",
)
@click.option("--no-browser", is_flag=True, help="Print the address and do not open a browser.")
def start_command(home: str | None, port: int | None, no_browser: bool) -> int:
    """Open Rung in the browser.

    When it runs already on the same home, that one is opened. Leave with Ctrl+C; everything is saved as it happens.
    """
    from rung.web.server import serve

    return serve(home_of(home), port, not no_browser)
