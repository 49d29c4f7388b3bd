"""Waiting for the grader, with its progress on the screen."""

from __future__ import annotations

import time

from rung.cli.opening import make_console
from rung.service import Rung

_MOST_SECONDS = 60.0


def until_ready(rung: Rung) -> bool:
    """Wait until the grader is ready; False when it failed or takes too long."""
    end = time.monotonic() + _MOST_SECONDS
    with make_console().status("The grader is starting") as status:
        while (view := rung.grader()).state == "starting" and time.monotonic() < end:
            status.update(view.words)
            time.sleep(0.05)
    return rung.grader().state == "ready"
