"""A small world for the use cases: seven skills, a hand-made grader, a clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rung.catalog.model import Area, Catalog, ItemSpec, Lesson, Limits, Misconception, Role, Skill, Task
from rung.config import Home
from rung.events import Door
from rung.grading.grader import LiveMetrics, LiveReply, LiveState
from rung.grading.verdict import Item, ItemVerdict, RunResult, Verdict
from rung.service import Rung
from rung.service.clock import Clock
from rung.service.desk import Desk, begin
from rung.store import open_log

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CHAIN = ("values", "loops", "functions", "arrays", "tables", "models")
RIGHT = "right"


class StandingClock:
    """Moves one second at each look (`step`), and further when told."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self.step = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at

    def pass_days(self, days: float) -> None:
        self.at += timedelta(days=days)


class HandGrader:
    """Passes a text that contains 'good', says 'not yet' to any other; items are right with the answer 'right'."""

    def __init__(self) -> None:
        self.state: Any = "ready"
        self.progress = ""
        self.failure = ""
        self.graded: list[tuple[str, dict[str, str], int]] = []
        self.before_grading: Callable[[], None] = lambda: None
        self.broken_items: set[str] = set()

    def start(self) -> None:
        self.state = "ready"

    def close(self) -> None:
        self.state = "off"

    def grade(self, task: str, files: dict[str, str], seed: int) -> Verdict:
        self.before_grading()
        self.graded.append((task, files, seed))
        text = "".join(files.values())
        if "q1" in text:
            status = "passed" if text.count(f'"{RIGHT}"') == 2 else "not-yet"
        else:
            status = "passed" if "good" in text else "not-gradable" if "odd" in text else "not-yet"
        headline = {"passed": "All checks hold.", "not-yet": "This does not hold yet."}.get(
            status, "Our fault."
        )
        return Verdict(
            task=task,
            task_version="v1",
            seed=seed,
            status=status,  # type: ignore[arg-type]
            headline=headline,
            next_step="Go on.",
            tier="T0",
        )

    def run(self, task: Task | None, files: dict[str, str], call: str = "") -> RunResult:
        return RunResult(stdout=f"{sorted(files)} {call}".strip())

    def item(self, skill: str, name: str, seed: int) -> Item:
        if name in self.broken_items:
            raise ValueError("generator fails")
        return Item(
            skill=skill, name=name, seed=seed, kind="predict", difficulty=3.0, prompt=f"{skill} {seed}"
        )

    def judge_item(self, skill: str, name: str, seed: int, answer: str) -> ItemVerdict:
        return ItemVerdict(right=answer == RIGHT, answer=RIGHT, why="Because.", misconception=None)

    def questions(self, task: str, seed: int) -> tuple[Item, ...]:
        return tuple(
            Item(
                skill="loops", name=f"q{n}", seed=seed, kind="predict", difficulty=2.0, prompt=f"Question {n}"
            )
            for n in (1, 2)
        )

    def live(self, task: str, source: str) -> LiveState:
        return LiveState(stopped="time") if "hangs" in source else LiveState(address="http://127.0.0.1:9999")

    def live_request(self, method: str, path: str, payload: Any = None) -> LiveReply | None:
        return LiveReply(status=200, text="", json={"asked": [method, path, payload]}, headers={})

    def live_metrics(self, seed: int) -> LiveMetrics | None:
        return LiveMetrics(n=100, frauds=3, accuracy=0.97, recall=0.0, false_alarms=0)


def small_catalog(root: Path) -> Catalog:
    """Six taught skills in a row, one that is not taught, a role over all of them."""
    skills = {}
    for number, name in enumerate((*CHAIN, "far-away")):
        skills[name] = Skill(
            id=name,
            area="base" if number < 3 else "data",
            title=name.replace("-", " ").capitalize(),
            ability=f"Uses {name}.",
            level="foundation" if number < 3 else "core",
            hours=4.0,
            prerequisites=(CHAIN[number - 1],) if number else (),
            anchors=(),
            duties=(),
            verify_kind="code",
            verify_how="",
        )
    tasks = {}
    for name in CHAIN:
        for use in ("practice", "practice", "proof"):
            task = _task(f"{name}-{len(tasks)}", name, use, root)
            tasks[task.id] = task
    tasks["live-one"] = _task("live-one", "models", "first", root, kind="service")
    tasks["asked-one"] = _task("asked-one", "loops", "practice", root, kind="predict", file="answers.toml")
    return Catalog(
        root=root,
        areas=(Area("base", "Base"), Area("data", "Data")),
        skills=MappingProxyType(skills),
        anchors=MappingProxyType({}),
        duties=MappingProxyType({}),
        lessons=MappingProxyType(
            {
                name: Lesson(skill=name, title=f"On {name}", minutes=8, body="Read.\n", sources=())
                for name in CHAIN
            }
        ),
        items=MappingProxyType(
            {
                name: tuple(ItemSpec(name, f"{name}-{n}", "predict", 2.0 + n) for n in range(3))
                for name in CHAIN
            }
        ),
        tasks=MappingProxyType(tasks),
        roles=MappingProxyType(
            {
                "engineer": Role(
                    id="engineer",
                    title="Engineer",
                    summary="Builds.",
                    skills=MappingProxyType({"models": 1.0, "far-away": 0.5}),
                )
            }
        ),
    )


def _task(
    name: str, skill: str, use: str, root: Path, kind: str = "function", file: str = "solution.py"
) -> Task:
    return Task(
        id=name,
        title=name.capitalize(),
        kind=kind,  # type: ignore[arg-type]
        skills=MappingProxyType({skill: 1.0}),
        use=use,  # type: ignore[arg-type]
        minutes=10,
        difficulty=3,
        file=file,
        entry="f",
        needs=(),
        limits=Limits(),
        hints=("Look.", "Look closer."),
        misconceptions=MappingProxyType({"wrong": Misconception("Wrong", "It is wrong.")}),
        prompt="Do it.",
        starter="" if kind == "predict" else "def f():\n    raise NotImplementedError\n",
        solution="" if kind == "predict" else "def f():\n    return 'good'\n",
        version="v1",
        folder=root,
    )


class World:
    """Everything a test needs: doors onto one home that share a clock and a grader."""

    def __init__(self, root: Path) -> None:
        self.home = root / "home"
        self.clock = StandingClock(MONDAY)
        self.grader = HandGrader()
        self.catalog = small_catalog(root)
        self.opened: list[Rung] = []
        self._numbers = count(1)
        self._seeds = count(1000)

    def door(self, door: Door = "web", home: Path | None = None) -> Rung:
        """Another door onto the home, as another process would open it."""
        at = Home(home or self.home)
        log = open_log(at.log, self.clock.at)
        desk = Desk(
            home=at,
            log=log,
            catalog=self.catalog,
            grader=self.grader,
            clock=Clock(self.clock, UTC),
            door=door,
            new_id=lambda: f"{next(self._numbers):032x}",
            new_seed=lambda: next(self._seeds),
        )
        begin(desk)
        desk.on_close.append(log.close)
        rung = Rung(desk)
        self.opened.append(rung)
        return rung


def place(rung: Rung, answer: str = RIGHT, most: int = 20) -> None:
    """Answer the placement to its end, always the same way; 'dont-know' says that."""
    view = rung.placement_start()
    for _ in range(most):
        if view.state != "asking":
            return
        view = rung.placement_answer(view.question, answer, dont_know=answer == "dont-know")
