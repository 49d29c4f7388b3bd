"""The desk: log, catalogue, folded history, clock, grader and workspace of one open home, under one lock.

Every use case takes the desk as its first argument. `refresh` takes in what other doors wrote; `write` commits first
and folds afterwards, so nothing is ever shown that is not on disk.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from rung import __version__
from rung.catalog import ContentFault, content_path, load
from rung.catalog.model import Catalog, Skill, Task
from rung.config import Home, content_folder, shorten
from rung.events import AnyEvent, Door, LearnerStarted
from rung.grading.grader import Grader as RealGrader
from rung.grading.verdict import Item
from rung.learner import LearnerState, SkillGraph, build_graph
from rung.planner import Room, rooms_of
from rung.service.clock import Clock
from rung.service.grader import Grader
from rung.service.history import History, Snapshot
from rung.service.record import Record
from rung.service.workspace import Workspace
from rung.store import Log, open_log
from rung.trouble import Trouble

_SNAPSHOT_EVERY = 300  # events folded at a start from which on the result is kept for the next one


class Desk:
    """See the module. `door` names who asks, for the events."""

    def __init__(
        self,
        *,
        home: Home,
        log: Log,
        catalog: Catalog,
        grader: Grader,
        clock: Clock,
        door: Door,
        new_id: Callable[[], str] = lambda: uuid4().hex,
        new_seed: Callable[[], int] = lambda: secrets.randbelow(2**31),
    ) -> None:
        self.home, self.log, self.catalog, self.grader = home, log, catalog, grader
        self.clock, self.door, self.new_id, self.new_seed = clock, door, new_id, new_seed
        self.graph: SkillGraph = build_graph(
            ((s.id, s.area, s.level, s.hours, s.prerequisites) for s in catalog.skills.values()),
            titles={s.id: s.title for s in catalog.skills.values()},
            areas={a.id: a.title for a in catalog.areas},
        )
        self.rooms: Mapping[str, Room] = rooms_of(catalog)
        self.workspace = Workspace(home.workspace)
        self.lock = threading.RLock()
        self.history = History(self.graph)
        self.seq = 0
        self.memo: dict[Any, Any] = {}  # throw-away results, each under a key that holds all it depends on
        self.items: dict[tuple[str, str, int], Item] = {}
        self.broken: set[tuple[str, str]] = set()  # (skill, item) whose generator failed in this run
        self.under_way: set[str] = set()  # submissions that this process is grading now
        self.live = self.live_address = (
            ""  # the task whose live service this process started, and where it answers
        )
        self.closed = threading.Event()
        self.on_close: list[Callable[[], None]] = []
        self._snapshot = _snapshot_in(log)
        folded = self._snapshot.count if self._snapshot else 0
        self.refresh()
        self._snapshot = None
        if len(self.history) - folded >= _SNAPSHOT_EVERY:
            self._keep_snapshot()

    # --- events ----------------------------------------------------------------------------------------------

    def refresh(self) -> int:
        """Take in events that any door has written since; return the seq reached."""
        with self.lock:
            entries = self.log.tail(self.seq)
            if entries:
                self.history.add([entry.event for entry in entries], self._snapshot)
                self.seq = entries[-1].seq
            return self.seq

    @contextlib.contextmanager
    def fresh(self) -> Iterator[Desk]:
        """Hold the lock with everything taken in that any door has written."""
        with self.lock:
            self.refresh()
            yield self

    def write(self, *events: AnyEvent) -> None:
        """Commit events, all or none, then fold them in. Raises Trouble when they cannot be saved."""
        self.log.append(events)
        self.refresh()

    def event_fields(self) -> dict[str, Any]:
        """`id` and `at` for a new event."""
        return {"id": self.new_id(), "at": self.clock.stamp(self.history.newest)}

    @property
    def record(self) -> Record:
        return self.history.record

    @property
    def beliefs(self) -> LearnerState:
        return self.history.beliefs

    @property
    def seed(self) -> int:
        """The root of this person's randomness."""
        learner = self.record.learner
        return learner.seed if learner else 0

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        return self.clock.today()

    def _keep_snapshot(self) -> None:
        with contextlib.suppress(Trouble):  # a cache: a full disk is said when work is saved, not here
            self.log.set_snapshot("beliefs", self.seq, msgspec.json.encode(self.history.snapshot()).decode())

    # --- catalogue -------------------------------------------------------------------------------------------

    def skill(self, skill: str) -> Skill:
        found = self.catalog.skills.get(skill)
        if found is None:
            raise Trouble(
                "unknown-skill",
                f"There is no skill called {skill!r}.",
                "Nothing was changed.",
                "Choose one from the map.",
                http=404,
            )
        return found

    def task(self, task: str) -> Task:
        found = self.catalog.tasks.get(task)
        if found is None:
            raise Trouble(
                "unknown-task",
                f"There is no task called {task!r}.",
                "Nothing was changed.",
                "`rung next` prepares the next one; the map leads to all of them.",
                http=404,
            )
        return found

    # --- small things kept beside the log --------------------------------------------------------------------

    def note(self, key: str) -> Any:
        """A setting as plain data, None when unset."""
        text = self.log.setting(key)
        try:
            return None if text is None else json.loads(text)
        except ValueError:  # nothing of weight stands here
            return None

    def set_note(self, key: str, value: Any) -> None:
        self.log.set_setting(key, None if value is None else json.dumps(value))

    def once(self, key: Any, make: Callable[[], Any]) -> Any:
        """`make()`, remembered under `key` (which must hold everything the result depends on)."""
        if key not in self.memo:
            if len(self.memo) > 64:
                self.memo.clear()
            self.memo[key] = make()
        return self.memo[key]

    def close(self) -> None:
        self.closed.set()
        while self.on_close:
            self.on_close.pop()()


def open_desk(home: Path, *, door: Door, content: Path | None, grader: Grader | None, grading: bool) -> Desk:
    """Open everything for a real run; `grading` starts the grader's process. Raises Trouble."""
    catalog = _load(content)
    at = Home(home)
    log = open_log(at.log, datetime.now(UTC))
    try:
        own = grader is None
        judge = RealGrader(catalog.root) if grader is None else grader
        desk = Desk(home=at, log=log, catalog=catalog, grader=judge, clock=Clock(), door=door)
        begin(desk)
        if own:
            if grading:
                judge.start()
            desk.on_close.append(judge.close)
        desk.on_close.insert(0, log.close)
        return desk
    except BaseException:
        log.close()
        raise


def begin(desk: Desk) -> None:
    """Write the first event of a fresh log."""
    if desk.record.learner is None:
        fields = desk.event_fields()
        desk.write(
            LearnerStarted(**fields, learner=desk.new_id(), seed=desk.new_seed(), rung_version=__version__)
        )


def _snapshot_in(log: Log) -> Snapshot | None:
    found = log.snapshot("beliefs")
    if found is None:
        return None
    try:
        return msgspec.json.decode(found[1], type=Snapshot)
    except msgspec.MsgspecError:
        return None


def _load(content: Path | None) -> Catalog:
    folder = content or content_folder()
    try:
        return load(folder or content_path())
    except ContentFault as error:
        said, mend = str(error), ", or mend the file that is named"
    except Exception as error:  # a spoilt file can break its reader in any way; the person gets a sentence for all
        where = f" in {shorten(folder)}" if folder else ""
        said, mend = f"A file{where} is damaged ({type(error).__name__}: {error}).", ""
    raise Trouble(
        "content-damaged",
        f"The content cannot be used. {said}",
        "Your work and your log are untouched.",
        f"Install Rung again to bring its content back{mend}.",
    )
