"""What the log says happened, arranged for the pages: a fold over events beside the one of the learner model.

Tolerates any order of arrival: a verdict may stand before its submission in a log that was merged from two machines.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from rung.events import (
    AnyEvent,
    AwayCleared,
    AwaySet,
    GoalSet,
    HintShown,
    ItemAnswered,
    Judged,
    LearnerStarted,
    LessonRead,
    PlacementFinished,
    PlacementPaused,
    SessionFinished,
    SessionStarted,
    SessionStepDone,
    SolutionShown,
    Submitted,
    TaskOpened,
)


@dataclass
class TaskHistory:
    """All that happened with one task. `hints`, `solution`: since the last pass, which is what counts as help."""

    opened: list[TaskOpened] = field(default_factory=list)
    submitted: list[Submitted] = field(default_factory=list)
    hints: set[int] = field(default_factory=set)
    hints_ever: set[int] = field(default_factory=set)
    solution: bool = False
    solution_ever: bool = False
    passed: list[Judged] = field(default_factory=list)

    @property
    def help(self) -> int:
        """0 alone, 1 hints used, 2 worked solution seen, since the last pass."""
        return 2 if self.solution else 1 if self.hints else 0


@dataclass
class SessionHistory:
    """One session: as planned, and what became of each step."""

    started: SessionStarted | None = None
    done: dict[int, SessionStepDone] = field(default_factory=dict)
    finished: SessionFinished | None = None


@dataclass
class Record:
    """See the module. `events` in the order folded; `by_id` finds one; `evidence`: skill → events that speak of it."""

    learner: LearnerStarted | None = None
    events: list[AnyEvent] = field(default_factory=list)
    by_id: dict[str, AnyEvent] = field(default_factory=dict)
    evidence: dict[str, list[AnyEvent]] = field(default_factory=lambda: defaultdict(list))
    lessons: dict[str, LessonRead] = field(default_factory=dict)
    answers: dict[tuple[str, str, str, int], ItemAnswered] = field(default_factory=dict)
    placement: list[ItemAnswered] = field(default_factory=list)
    placement_paused: bool = False
    placement_finished: PlacementFinished | None = None
    tasks: dict[str, TaskHistory] = field(default_factory=lambda: defaultdict(TaskHistory))
    submissions: dict[str, Submitted] = field(default_factory=dict)
    judged: dict[str, Judged] = field(default_factory=dict)
    goals: list[GoalSet] = field(default_factory=list)
    away: list[AwaySet] = field(default_factory=list)
    away_cleared: dict[tuple[str, str], AwayCleared] = field(default_factory=dict)
    sessions: dict[str, SessionHistory] = field(default_factory=lambda: defaultdict(SessionHistory))

    def add(self, event: AnyEvent) -> None:
        """Fold in one more event."""
        self.events.append(event)
        self.by_id[event.id] = event
        match event:
            case LearnerStarted():
                first = self.learner
                if first is None or (event.at, event.id) < (first.at, first.id):
                    self.learner = event
            case ItemAnswered():
                self._add_answer(event)
            case LessonRead():
                self.lessons.setdefault(event.skill, event)
                self.evidence[event.skill].append(event)
            case PlacementPaused():
                self.placement_paused = True
            case PlacementFinished():
                self.placement_finished, self.placement_paused = event, False
            case GoalSet():
                self.goals.append(event)
            case AwaySet():
                self.away.append(event)
            case AwayCleared():
                self.away_cleared[(event.first, event.last)] = event
            case SessionStarted():
                self.sessions[event.session].started = event
            case SessionStepDone():
                self.sessions[event.session].done.setdefault(event.step, event)
            case SessionFinished():
                self.sessions[event.session].finished = event
            case _:
                self._add_task(event)

    def days_off(self, until: datetime | None = None) -> list[AwaySet]:
        """Days off that stand (at a moment), those taken back left out; the same span set again stands again."""
        found = {}
        for one in self.away:
            back = self.away_cleared.get((one.first, one.last))
            stands = back is None or back.at < one.at or (until is not None and back.at > until)
            if stands and (until is None or one.at <= until):
                found[(one.first, one.last)] = one
        return list(found.values())

    @property
    def pending(self) -> list[Submitted]:
        """Submissions that never got a verdict, oldest first."""
        return [one for one in self.submissions.values() if one.id not in self.judged]

    @property
    def last_session(self) -> SessionHistory | None:
        started = [one for one in self.sessions.values() if one.started is not None]
        return max(started, key=lambda one: _at(one.started), default=None)

    def _add_answer(self, event: ItemAnswered) -> None:
        key = (event.context, event.skill, event.item, event.seed)
        self.answers.setdefault(key, event)
        self.evidence[event.skill].append(event)
        if event.context == "placement":
            self.placement.append(event)
            self.placement_paused = False

    def _add_task(self, event: AnyEvent) -> None:
        match event:
            case TaskOpened():
                self.tasks[event.task].opened.append(event)
            case Submitted():
                self.tasks[event.task].submitted.append(event)
                self.submissions[event.id] = event
            case HintShown():
                history = self.tasks[event.task]
                history.hints.add(event.hint)
                history.hints_ever.add(event.hint)
            case SolutionShown():
                history = self.tasks[event.task]
                history.solution = history.solution_ever = True
            case Judged():
                if event.submission in self.judged:
                    return
                self.judged[event.submission] = event
                for skill in event.skills:
                    self.evidence[skill].append(event)
                if event.status == "passed":
                    history = self.tasks[event.task]
                    history.passed.append(event)
                    history.hints.clear()
                    history.solution = False


def _at(event: SessionStarted | None) -> datetime:
    assert event is not None
    return event.at
