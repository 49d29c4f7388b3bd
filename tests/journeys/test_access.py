"""Everybody can use it: no mouse, no colour, no script; and axe-core finds nothing on any page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.axe import violations
from tests.journeys.house import House
from tests.journeys.screens import lived_in
from tests.journeys.steps import SLOW, a_task, no_sideways_scroll

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, dict[str, str]]]:
    """A home in which somebody has worked, and its pages."""
    home = tmp_path_factory.mktemp("lived") / "home"
    pages = lived_in(home)
    house = House(home)
    house.start()
    yield house, pages
    house.stop()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_on_any_page(
    lived: tuple[House, dict[str, str]], visit: Callable[..., Page], scheme: str, width: int
) -> None:
    house, pages = lived
    page = visit(width, color_scheme=scheme)
    page.goto(house.address)
    found = []
    for name, address in pages.items():
        page.goto(house.base + address)
        page.wait_for_load_state("networkidle") if name == "first-fixed" else page.wait_for_load_state()
        found += [f"{name}: {line}" for line in violations(page)]
        no_sideways_scroll(page)
    assert not found, "\n".join(found)


def test_axe_finds_no_violation_before_anything_was_done(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.base + "/")  # without the token
    found = [f"no token: {line}" for line in violations(page)]
    page.goto(house.address)
    for address in ("/", "/first", "/placement", "/goal", "/plan", "/session", "/map"):
        page.goto(house.base + address)
        found += [f"{address}: {line}" for line in violations(page)]
    assert not found, "\n".join(found)


def test_the_live_model_is_repaired_without_a_mouse(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "main [data-next]")
    page.keyboard.press("Enter")
    expect(page.locator(".gauge")).not_to_have_count(0, timeout=SLOW)
    _tab_to(page, ".cm-content")
    page.keyboard.press("Control+Home")
    for _ in range(60):
        if "score > 1.0" in page.locator(".cm-activeLine").inner_text():
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    for _ in "1.0":
        page.keyboard.press("Backspace")
    page.keyboard.type("0.5")
    page.keyboard.press("Control+s")
    expect(page.locator("#verdict .verdict.passed")).to_be_visible(timeout=SLOW)
    page.keyboard.press("Escape")  # and Tab leaves the editor
    page.keyboard.press("Tab")
    expect(page.locator(".cm-content")).not_to_be_focused()

    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page).to_have_url(house.base + "/help")
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page).to_have_url(house.base + "/map")
    _tab_to(page, "svg.world a")
    first = page.evaluate("document.activeElement.dataset.skill")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.dataset.skill")
    assert second and second != first
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{house.base}/skills/{second}")


def test_single_keys_can_be_switched_off(house: House, visit: Callable[..., Page]) -> None:
    page = visit()
    page.goto(house.address)
    page.goto(house.base + "/data")
    page.get_by_role("button", name="Switch single keys off").click()
    page.keyboard.press("?")
    page.wait_for_timeout(300)
    assert "/data" in page.url


def test_a_task_can_be_solved_without_any_script(house: House, visit: Callable[..., Page]) -> None:
    page = visit(java_script_enabled=False)
    page.goto(house.address)
    task = a_task()
    page.goto(f"{house.base}/tasks/{task.id}")
    page.locator("textarea[name=text]").fill(task.solution)
    for _ in range(20):  # the grader may still be starting: then the verdict waits
        page.get_by_role("button", name="Submit").click()
        if page.locator("#verdict .verdict.passed").count():
            break
        page.wait_for_timeout(1000)
    expect(page.locator("#verdict .verdict.passed")).to_be_visible()
    page.get_by_role("button", name="Show a hint").click()
    expect(page.locator(".hints li")).to_have_count(1)


def test_colours_follow_the_switch_and_are_remembered(house: House, visit: Callable[..., Page]) -> None:
    page = visit(color_scheme="light")
    page.goto(house.address)
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    page.locator("footer").get_by_role("button", name="Dark").click()
    expect(page.locator("html[data-theme=dark]")).to_have_count(1)
    dark = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == dark


def _tab_to(page: Page, selector: str, most: int = 60) -> None:
    for _ in range(most):
        if page.evaluate("s => !!document.activeElement?.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached with {most} times Tab")
