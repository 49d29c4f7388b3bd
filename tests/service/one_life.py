"""Lives of a process that submits until it is killed; started by `test_killed`. Prints each id once it is acknowledged.

One line on the standard input begins one life: a fork, so that the imports are paid for once.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from rung.config import Home
from rung.service import Rung
from rung.service.clock import Clock
from rung.service.desk import Desk, begin
from rung.store import open_log
from tests.service.world import HandGrader, small_catalog

TASK = "loops-3"


def live(root: Path) -> None:
    """Submit for ever."""
    log = open_log(root / "home" / "rung.db", datetime.now(UTC))
    desk = Desk(
        home=Home(root / "home"),
        log=log,
        catalog=small_catalog(root),
        grader=HandGrader(),
        clock=Clock(),
        door="cli",
    )
    begin(desk)
    rung = Rung(desk)
    digest = rung.task_open(TASK).digest
    print("life", os.getpid(), flush=True)
    while True:
        view = rung.submit(TASK, f"good {os.urandom(300).hex()}", digest)
        assert view.save is not None
        digest = view.save.digest
        print("kept", view.submission, flush=True)


if __name__ == "__main__":
    for _ in sys.stdin:
        if os.fork() == 0:
            live(Path(sys.argv[1]))
        os.wait()
        print("over", flush=True)
