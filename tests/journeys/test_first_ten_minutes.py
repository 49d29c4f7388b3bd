"""From the first look to the first evidence, as a newcomer goes through it, in a real browser."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.house import House
from tests.journeys.steps import SLOW, a_task, no_sideways_scroll, place, repair, submit, write, wrong_way

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [1280, 390])
def test_a_newcomer_repairs_places_plans_learns_and_loses_nothing(
    house: House, visit: Callable[..., Page], width: int
) -> None:
    page = visit(width)
    page.goto(house.address)
    assert "token" not in page.url

    # one screen, one button
    expect(page.locator("main [data-next]")).to_have_count(1)
    page.locator("main [data-next]").click()

    # a live model that is wrong, before and after
    expect(page.locator(".gauge").first).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name="three in the morning").click()
    expect(page.locator(".reply")).to_contain_text("lets it pass")
    repair(page)
    expect(page.locator(".reply")).to_contain_text("Before")
    expect(page.locator(".reply")).to_contain_text("stops it")
    expect(page.locator(".gauge.moved").first).to_be_visible()
    no_sideways_scroll(page)

    # where do you start
    page.goto(house.base + "/placement")
    assert 1 <= place(page) <= 15
    no_sideways_scroll(page)
    page.get_by_role("link", name="Choose where to").click()

    # a goal whose dates move with the minutes
    page.locator("input[name=role]").first.check()
    before = page.locator("#finish").inner_text()
    page.locator("#minutes").focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#finish")).not_to_have_text(before)
    page.get_by_role("button", name="goal").click()
    expect(page).to_have_url(house.base + "/plan")
    no_sideways_scroll(page)
    with page.expect_download() as calendar:
        page.get_by_role("link", name="Calendar file").click()
    assert calendar.value.path().read_text("utf-8").startswith("BEGIN:VCALENDAR")

    # today's session
    page.goto(house.base + "/session")
    page.locator("[data-next]").click()
    expect(page).not_to_have_url(house.base + "/session")
    page.wait_for_load_state()
    no_sideways_scroll(page)

    # one task passed, and failed in a known way with its diagnosis
    task = a_task()
    text, name = wrong_way(task)
    page.goto(f"{house.base}/tasks/{task.id}")
    write(page, text)
    submit(page, "not-yet")
    expect(page.locator("#verdict")).to_contain_text(name)
    expect(page.locator("#verdict .wanted")).to_be_visible()
    no_sideways_scroll(page)
    write(page, task.solution)
    submit(page, "passed")
    write(page, task.solution + "\n# still mine\n")
    expect(page.locator("[data-draft-words]")).to_have_text("Saved")

    # a power cut: everything is there, in the same tab
    house.stop(signal.SIGKILL)
    house.start()
    page.reload()
    expect(page.locator("#verdict .verdict.passed")).to_be_visible()
    assert "# still mine" in page.locator("textarea[name=text]").input_value()
    page.goto(house.base + "/plan")
    expect(page.locator("h1")).not_to_be_empty()
    expect(page.locator(".message.note:has-text('suggestion')")).to_have_count(0)
    page.goto(f"{house.base}/skills/{task.home}")
    expect(page.locator("#evidence .lines li")).not_to_have_count(0)
    page.locator("#evidence .lines a").first.click()
    expect(page.locator("h1")).to_be_visible()
