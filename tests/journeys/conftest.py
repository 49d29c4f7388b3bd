"""Fixtures of the journeys: the browser to drive, a fresh home with a server, and a page that lets no fault pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.journeys.house import ARGUMENTS, House, chromium


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": chromium(), "args": ARGUMENTS}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A server on a fresh home."""
    served = House(tmp_path / "home")
    served.start()
    yield served
    served.stop()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A new visitor: `visit(width=390, …)`. Anything the browser refuses or cannot run fails the test."""
    opened = []
    faults: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        # A refused or failed request is also told as an error; where a test cuts the line, it looks at that itself.
        if message.type == "error" and "Failed to load resource" not in message.text:
            faults.append(message.text)

    def new(width: int = 1280, height: int = 860, **options: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        page = context.new_page()
        page.on("console", heard)
        page.on("pageerror", lambda error: faults.append(str(error)))
        return page

    yield new
    for context in opened:
        context.close()
    assert not faults, faults
