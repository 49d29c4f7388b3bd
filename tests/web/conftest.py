"""The page over the small world of the service's tests, asked by a client that is this machine's browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from rung.service import Rung
from rung.web.app import create_app
from rung.web.token import cookie_value
from tests.service.world import World

PORT = 8147
TOKEN = "t" * 43
BASE = f"http://127.0.0.1:{PORT}"
OWN = {"Origin": BASE, "Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    for rung in made.opened:
        rung.close()


@pytest.fixture
def rung(world: World) -> Rung:
    return world.door()


@pytest.fixture
def stranger(rung: Rung) -> TestClient:
    """Whoever reaches the port, without the token."""
    app = create_app(rung, token=TOKEN, port=PORT)
    return TestClient(app, base_url=BASE, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    """The learner's own browser, which holds the cookie."""
    stranger.cookies.set(f"rung-session-{PORT}", cookie_value(TOKEN))
    return stranger


def send(client: TestClient, path: str, **fields: Any) -> Any:
    """A form of our own page."""
    return client.post(path, data=fields, headers=OWN)
