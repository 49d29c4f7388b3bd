"""Pictures of every page, to be looked at: light and dark, wide and narrow, new and at work.

python -m tests.journeys.screens [only-these-words …]      → screenshots/<page>-<light|dark>-<width>.png
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

from rung.service import Rung
from rung.service.views import PlacementView
from tests.journeys.house import House, browser

OUT = Path(__file__).parents[2] / "screenshots"
SIZES = ((1280, 860), (390, 844))
WRONG = "raise NotImplementedError"


def lived_in(home: Path) -> dict[str, str]:
    """A home in which somebody has worked: repaired, placed, planned, one task failed. Names of pages → addresses."""
    with Rung.open(home, door="web") as rung:
        while rung.grader().state == "starting":
            time.sleep(0.2)
        first = rung.task_open(rung.first().card.id)
        rung.submit(first.card.id, first.text.replace("score > 1.0", "score > 0.5"), first.digest)
        pages = _placed(rung)
        role = rung.goal().roles[0].id
        rung.goal_set(role, (0, 1, 2, 3, 4), 45)
        session = rung.session_start()
        tasks = [
            task
            for task in rung.catalog.tasks.values()
            if task.kind in ("function", "debug") and task.use == "practice"
        ]
        task = tasks[0]
        wrong = next(iter(sorted((task.folder / "wrong").glob("*.py"))))
        view = rung.task_open(task.id)
        judged = rung.submit(task.id, wrong.read_text("utf-8"), view.digest)
        rung.hint(task.id)
        asked = next((t.id for t in rung.catalog.tasks.values() if t.kind in ("predict", "choose")), "")
        sql = next((t.id for t in rung.catalog.tasks.values() if t.kind == "sql"), "")
        lesson = next(iter(rung.catalog.lessons), "")
        quick = next(skill for skill, items in rung.catalog.items.items() if items)
        pages |= {
            "home": "/",
            "session": "/session",
            "first-fixed": "/first",
            "placement-done": "/placement",
            "map": "/map",
            "list": "/map/list",
            "list-empty": "/map/list?q=nothing-is-called-so",
            "skill": f"/skills/{task.home}",
            "skill-not-taught": f"/skills/{next(s for s in reversed(rung.catalog.skills) if s not in rung.catalog.lessons)}",
            "goal": "/goal",
            "plan": "/plan",
            "task-failed": f"/tasks/{task.id}",
            "task-fresh": f"/tasks/{tasks[1].id}",
            "submission": f"/submissions/{judged.submission}",
            "review": f"/review/{quick}?as=probe",
            "help": "/help",
            "data": "/data",
            "doctor": "/doctor",
            "not-found": "/no/such/page",
        }
        if lesson:
            pages["lesson"] = f"/lessons/{lesson}"
        if asked:
            pages["task-asked"] = f"/tasks/{asked}"
        if sql:
            pages["task-sql"] = f"/tasks/{sql}"
        if session.state == "running" and session.current is not None:
            rung.session_step(session.current, skipped=True)
    return pages


def _placed(rung: Rung) -> dict[str, str]:
    view = rung.placement_start()
    count = 0
    while view.state == "asking" and count < 20:
        count += 1
        view = rung.placement_answer(view.question, "", dont_know=True) if count % 3 else _guess(rung, view)
    if view.state != "finished":
        rung.placement_finish()
    event = rung.home().recent
    answers = [row.link.id for row in event if row.link.place == "answer"]
    return {"answer": f"/answers/{answers[0]}"} if answers else {}


def _guess(rung: Rung, view: PlacementView) -> PlacementView:
    answer = view.item.options[0] if view.item and view.item.options else "1"
    return rung.placement_answer(view.question, answer)


def shoot(page: Page, base: str, name: str, address: str, wanted: list[str]) -> None:
    if wanted and not any(word in name for word in wanted):
        return
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            page.goto(base + address)
            page.wait_for_timeout(250)
            page.screenshot(path=OUT / f"{name}-{scheme}-{width}.png", full_page=name not in ("map",))


def main(wanted: list[str]) -> None:
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        page = chromium.new_page()
        with House(Path(folder) / "new") as house:
            _newcomer(page, house, wanted)
        pages = lived_in(Path(folder) / "lived")
        with House(Path(folder) / "lived") as house:
            page.goto(house.address)
            page.wait_for_timeout(4000)  # the grader, for what it has to say on the pages
            for name, address in pages.items():
                shoot(page, house.base, name, address, wanted)
            _ends(page, house, pages, wanted)


def _newcomer(page: Page, house: House, wanted: list[str]) -> None:
    page.goto(house.address)
    page.goto(house.base + "/first")
    page.wait_for_selector(".gauge", timeout=30_000)
    fresh = {
        "newcomer": "/",
        "first": "/first",
        "placement-start": "/placement",
        "plan-empty": "/plan",
        "session-empty": "/session",
    }
    for name, address in fresh.items():
        shoot(page, house.base, name, address, wanted)
    page.goto(house.base + "/placement")
    page.click("[data-next]")
    page.wait_for_selector("[name=question]", state="attached", timeout=30_000)
    shoot(page, house.base, "placement-asking", "/placement", wanted)
    page.click("[name=dont_know]")
    page.click("details summary")
    page.screenshot(path=OUT / "placement-after.png", full_page=True)
    page.context.clear_cookies()
    page.goto(house.base + "/")
    page.screenshot(path=OUT / "no-token.png")


def _ends(page: Page, house: House, pages: dict[str, str], wanted: list[str]) -> None:
    page.set_viewport_size({"width": 1680, "height": 1000})
    page.goto(house.base + pages["task-failed"])
    page.wait_for_timeout(250)
    page.screenshot(path=OUT / "task-failed-wide.png", full_page=True)
    page.goto(house.base + "/session")
    page.get_by_role("button", name="Stop here for today").click()
    page.wait_for_load_state()
    shoot(page, house.base, "end", "/session/end", wanted)
    page.goto(house.base + pages["review"])
    page.get_by_role("button", name="I don’t know yet").click()
    page.wait_for_load_state()
    page.screenshot(path=OUT / "review-answered.png", full_page=True)


if __name__ == "__main__":
    main(sys.argv[1:])
