"""Everything a trusted judge process holds: warm processes, loaded tasks and item sheets, behind plain functions.

`Grader` (the other side of a pipe) and the authors' tools call the same `JudgeBench`: one grader, every door.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rung.catalog.load import load_task
from rung.catalog.model import Task
from rung.grading import judge, question_task, questions, wire
from rung.grading.checks import TaskChecks, load_checks
from rung.grading.errors import explain
from rung.grading.kit import ChildKit, Raised
from rung.grading.live import LiveService
from rung.grading.questions import Sheet
from rung.grading.sandbox.tiers import Walls
from rung.grading.verdict import Item, ItemVerdict, RunResult, Times, Verdict
from rung.grading.warm import ChildStopped, WarmFailure, WarmProcess

_RUN_SECONDS = 8.0
_RUN_MEMORY_MB = 1024


class JudgeBench:
    """`content`: root of the content folder. Thread-safe; warm processes start when first wanted."""

    def __init__(self, content: Path, walls: Walls | None = None, on_progress: Callable[[str], None] = lambda _: None) -> None:
        self.content = content
        self._walls = walls or Walls.from_environment()
        self._on_progress = on_progress
        self._warm: dict[str, WarmProcess] = {}
        self._locks = {name: threading.Lock() for name in ("light", "tables", "load")}
        self._tasks: dict[Path, tuple[Task, TaskChecks]] = {}
        self._sheets: dict[Path, tuple[float, Sheet]] = {}
        self.live: LiveService | None = None

    def warm_up(self, profile: str) -> None:
        """Load a profile's libraries now. Raises `WarmFailure`."""
        self._process(profile)

    def grade(self, folder: Path, files: dict[str, str], seed: int) -> Verdict:
        """One verdict on the task in `folder`. Raises `ContentFault` or `TaskFault` for an author's error."""
        task = load_task(folder)
        if task.kind in ("predict", "choose"):
            return question_task.grade(task, self._sheet(folder / "questions.py", task.home), files, seed, self.run_line)
        return judge.grade(task, self.checks(task), files, seed, lambda needs: self._process(judge.profile_for(needs)))

    def checks(self, task: Task) -> TaskChecks:
        """The task's judge, loaded once per version."""
        with self._locks["load"]:
            known = self._tasks.get(task.folder)
            if known is None or known[0].version != task.version:
                known = (task, load_checks(task.folder, task.entry, task.kind))
                self._tasks[task.folder] = known
            return known[1]

    def run(self, files: dict[str, str], main: str, call: str, needs: tuple[str, ...]) -> RunResult:
        """Run the learner's own file and `call` (code, may be ''); nothing is judged."""
        process = self._process(judge.profile_for(needs))
        child = process.spawn(_RUN_MEMORY_MB, int(_RUN_SECONDS) + 1)
        child.budget = _RUN_SECONDS
        value, error, stopped = "", None, ""
        try:
            kit = ChildKit(child, {**files, main: ""}, main)
            value = kit.run(files[main], main)
            if call.strip():
                value = kit.run(call, "your call")
        except Raised as raised:
            error = explain(raised)
        except ChildStopped as reason:
            stopped = reason.reason
        except wire.WireError:
            stopped = "crash"
        finally:
            child.close()
        spent = (_RUN_SECONDS - child.budget) * 1e3
        return RunResult(stdout="".join(child.printed), value=value, error=error, stopped=stopped, tier=process.tier, times=Times(0.0, spent, spent))

    def query(self, sql: str, tables: dict[str, Any]) -> RunResult:
        """Run a query over example tables, for the Run button of SQL tasks."""
        from rung.grading.display import show

        process = self._process("tables")
        child = process.spawn(_RUN_MEMORY_MB, int(_RUN_SECONDS) + 1)
        child.budget = _RUN_SECONDS
        value, error, stopped = "", None, ""
        try:
            value = show(ChildKit(child, {"query.sql": sql}, "query.sql", is_sql=True).query(tables))
        except Raised as raised:
            error = explain(raised)
        except ChildStopped as reason:
            stopped = reason.reason
        except wire.WireError:
            stopped = "crash"
        finally:
            child.close()
        spent = (_RUN_SECONDS - child.budget) * 1e3
        return RunResult(stdout="", value=value, error=error, stopped=stopped, tier=process.tier, times=Times(0.0, spent, spent))

    def example_input(self, folder: Path) -> tuple[Any, ...] | None:
        """A small valid input of the task, the same every time; None when it has no generator."""
        import numpy as np

        task = load_task(folder)
        generate = self.checks(task).generate
        return None if generate is None else generate(np.random.default_rng(7), 4)

    def item(self, skill: str, name: str, seed: int) -> Item:
        return questions.show(self._items(skill), name, seed)

    def judge_item(self, skill: str, name: str, seed: int, answer: str) -> ItemVerdict:
        return questions.judge(self._items(skill), name, seed, answer, self.run_line)

    def questions(self, folder: Path, seed: int) -> list[Item]:
        """The questions of one attempt at a `predict` or `choose` task."""
        task = load_task(folder)
        return question_task.drawn(task, self._sheet(folder / "questions.py", task.home), seed)

    def run_line(self, program: str) -> str:
        """What a short program prints, last words 'error: …' when it fails."""
        result = self.run({"line.py": program}, "line.py", "", ("pandas",) if "pandas" in program or "sklearn" in program else ())
        if result.error is not None:
            return f"error: {result.error.type}: {result.error.message}"
        return f"error: stopped ({result.stopped})" if result.stopped else result.stdout

    def live_start(self, folder: Path, source: str) -> LiveService:
        """Start (or replace) the live service of a task with the learner's source."""
        self.live_stop()
        self.live = LiveService(load_task(folder), self._process("light"), source)
        return self.live

    def live_stop(self) -> None:
        """End the live service, if one runs."""
        if self.live is not None:
            self.live.close()
            self.live = None

    def close(self) -> None:
        self.live_stop()
        for process in self._warm.values():
            process.close()

    def _process(self, profile: str) -> WarmProcess:
        with self._locks[profile]:
            if profile not in self._warm:
                process = WarmProcess(profile, self._walls, self._on_progress)
                try:
                    process.start()
                except WarmFailure:
                    process.close()
                    raise
                self._warm[profile] = process
            return self._warm[profile]

    def _items(self, skill: str) -> Sheet:
        return self._sheet(self.content / "items" / f"{skill}.py", skill)

    def _sheet(self, path: Path, skill: str) -> Sheet:
        with self._locks["load"]:
            changed = path.stat().st_mtime if path.is_file() else 0.0
            known = self._sheets.get(path)
            if known is None or known[0] != changed:
                known = (changed, questions.load_sheet(path, skill))
                self._sheets[path] = known
            return known[1]


def fresh_seed() -> int:
    """A seed nobody can foresee, small enough for every format it is stored in."""
    return secrets.randbelow(2**31)
