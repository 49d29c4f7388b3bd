"""`kill -9` while submitting, a hundred times: every acknowledged submission is there afterwards, and the log is sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rung.events import Judged, Submitted
from rung.store import open_log
from tests.service.world import World

KILLS = 100
ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_no_acknowledged_submission_is_lost_in_a_hundred_kills(world: World, tmp_path: Path) -> None:
    dice = random.Random(5)
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    program = [sys.executable, "-m", "tests.service.one_life", str(tmp_path)]
    acknowledged: list[str] = []
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings, cwd=ROOT
    ) as lives:
        assert lives.stdin is not None and lives.stdout is not None
        for _ in range(KILLS):
            lives.stdin.write("\n")
            lives.stdin.flush()
            word, number = lives.stdout.readline().split()
            assert word == "life"
            for _ in range(
                dice.randint(0, 2)
            ):  # so many are acknowledged for sure, then it is killed at any moment
                acknowledged.append(lives.stdout.readline().split()[1])
            killer = threading.Timer(dice.uniform(0.0, 0.04), os.kill, (int(number), signal.SIGKILL))
            killer.start()
            while (line := lives.stdout.readline().split())[0] == "kept":
                acknowledged.append(line[1])
            killer.join()
        lives.stdin.close()
    log = open_log(world.home / "rung.db", datetime.now(UTC))
    kept = {entry.event.id for entry in log.tail(0) if isinstance(entry.event, Submitted)}
    judged = [entry.event.submission for entry in log.tail(0) if isinstance(entry.event, Judged)]
    assert log.integrity() == ""
    log.close()
    assert len(acknowledged) > KILLS // 2
    assert set(acknowledged) <= kept
    assert len(judged) == len(set(judged))
    pending = kept - set(judged)
    rung = world.door()
    assert rung.regrade_pending() == len(pending)
    assert all(attempt.status == "passed" for attempt in rung.task("loops-3").attempts)
    assert not list((world.home / "workspace").rglob("solution.py.*"))
