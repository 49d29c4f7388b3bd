"""The small world of `world`, fresh for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.service import Rung
from tests.service.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    for rung in made.opened:
        rung.close()


@pytest.fixture
def rung(world: World) -> Rung:
    return world.door()
