"""The page and the learner's own editor are two doors to the same room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rung.service import Rung
from tests.journeys.house import House
from tests.journeys.steps import SLOW, a_task, write

pytestmark = pytest.mark.browser


def test_what_is_solved_in_the_terminal_shows_on_the_page_without_a_reload(
    house: House, visit: Callable[..., Page]
) -> None:
    page = visit()
    page.goto(house.address)
    task = a_task()
    page.goto(f"{house.base}/tasks/{task.id}")
    page.evaluate("window.sameDocument = true")
    with Rung.open(house.home, door="cli") as other:
        judged = other.submit(task.id, task.solution, other.task(task.id).digest)
        expect(page.locator("#verdict .verdict")).to_be_visible(timeout=SLOW)
        assert judged.task == task.id
    assert page.evaluate("window.sameDocument") is True


def test_a_file_changed_in_the_own_editor_is_taken_over(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.address)
    task = a_task()
    page.goto(f"{house.base}/tasks/{task.id}")
    file = Path(page.locator(".file").first.get_attribute("title") or "")
    file.write_text("# from my own editor\n", "utf-8")
    expect(page.locator(".cm-content")).to_contain_text("from my own editor")


def test_a_conflict_overwrites_nothing_and_shows_both_texts(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.address)
    task = a_task()
    page.goto(f"{house.base}/tasks/{task.id}")
    file = Path(page.locator(".file").first.get_attribute("title") or "")
    write(page, "# started here\n")
    expect(page.locator("[data-draft-words]")).to_have_text("Saved")
    page.route("**/live?*", lambda route: route.abort())  # the page does not notice what comes next
    file.write_text("# written there\n", "utf-8")
    write(page, "# started here, and on\n")
    box = page.locator("[data-conflict-box]")
    expect(box).to_be_visible()
    expect(box).to_contain_text("written there")
    assert file.read_text("utf-8") == "# written there\n"
    page.get_by_role("button", name="Keep what I wrote here").click()
    expect(page.locator("[data-draft-words]")).to_have_text("Saved")
    assert file.read_text("utf-8") == "# started here, and on\n"


def test_a_page_that_lost_its_server_keeps_the_text_and_says_so(
    house: House, visit: Callable[..., Page]
) -> None:
    page = visit()
    page.goto(house.address)
    task = a_task()
    page.goto(f"{house.base}/tasks/{task.id}")
    write(page, "# before\n")
    expect(page.locator("[data-draft-words]")).to_have_text("Saved")
    page.route("**/*", lambda route: route.abort())
    write(page, "# typed into the void\n")
    expect(page.locator("#lost")).to_be_visible()
    page.unroute("**/*")
    expect(page.locator("#lost")).to_be_hidden(timeout=SLOW)
    expect(page.locator("[data-draft-words]")).to_have_text("Saved", timeout=SLOW)
    assert page.locator("textarea[name=text]").input_value() == "# typed into the void\n"


def test_a_page_that_waits_for_the_grader_goes_on_by_itself(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.address)
    page.goto(house.base + "/placement")
    page.locator("[data-next]").click()  # most likely before the grader has loaded its libraries
    expect(page.locator("[name=question]")).to_be_attached(timeout=SLOW)
