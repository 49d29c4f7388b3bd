"""What a learner does, as functions that several journeys share."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from rung.catalog import load
from rung.catalog.model import Task

CATALOG = load(None)
SLOW = 40_000  # ms: the grader may still load its libraries on a busy machine


def a_task() -> Task:
    """A practice task of kind 'function' with a known solution and known wrong ways."""
    return next(
        task
        for task in CATALOG.tasks.values()
        if task.kind == "function" and task.use == "practice" and list((task.folder / "wrong").glob("*.py"))
    )


def wrong_way(task: Task) -> tuple[str, str]:
    """A known wrong solution and the name of its misconception."""
    path = sorted((task.folder / "wrong").glob("*.py"))[0]
    return path.read_text("utf-8"), task.misconceptions[path.stem].name


def repair(page: Page) -> None:
    """On the live model's page: change the marked line by keyboard and save."""
    expect(page.locator(".gauge")).not_to_have_count(0, timeout=SLOW)
    page.locator(".cm-marked").click()
    page.keyboard.press("End")
    for _ in "1.0":
        page.keyboard.press("Backspace")
    page.keyboard.type("0.5")
    page.keyboard.press("Control+s")
    expect(page.locator("#verdict .verdict.passed")).to_be_visible(timeout=SLOW)


def place(page: Page, know: int = 2) -> int:
    """Go through placement: every `know`-th item is answered as well as one can guess. How many items it had."""
    page.locator("[data-next]").click()
    count = 0
    while count < 20:
        expect(page.locator("[name=question], a:has-text('Choose where to')").first).to_be_attached(
            timeout=SLOW
        )
        if not page.locator("[name=question]").count():
            return count
        count += 1
        no_sideways_scroll(page)
        if count % know == 0:
            choice = page.locator("input[type=radio]")
            written = page.locator("form.item [name=answer]:not([type=radio])")
            if choice.count():
                choice.first.check()
            elif written.count():
                written.fill("3")
            page.locator("[data-submit]").click()
        else:
            page.locator("[name=dont_know]").click()
    raise AssertionError("placement did not end within 20 items")


def write(page: Page, text: str) -> None:
    """Put a whole text into the editor, through its plain text field."""
    if page.locator("textarea[name=text]").is_hidden():
        page.locator(".cm-content").click()
        page.keyboard.press("Alt+e")
    page.locator("textarea[name=text]").fill(text)


def submit(page: Page, outcome: str) -> None:
    """Submit with the keyboard and wait for that outcome ('passed', 'not-yet')."""
    page.locator("textarea[name=text]").press("Control+Shift+Enter")
    expect(page.locator(f"#verdict .verdict.{outcome}")).to_be_visible(timeout=SLOW)


def no_sideways_scroll(page: Page) -> None:
    """Nothing is cut off or pushes the page wider than the window."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} px wider than the window"
