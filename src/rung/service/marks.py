"""Marks: one skill as the map shows it, in status, words and numbers; counts and changes of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from rung.catalog.model import Task
from rung.learner import Estimate, LearnerState, estimates
from rung.service.desk import Desk
from rung.service.views import ChangeView, MapCounts, MarkStatus, MarkView, TaskCard

LEGEND: tuple[tuple[MarkStatus, str], ...] = (
    ("shown", "You have solved it alone, and most likely still can."),
    ("inferred", "Not asked yet; your answers on related skills say that you can."),
    ("fading", "You had shown it; time has passed, so it will come up for review."),
    ("learning", "Begun: the lesson was read or something was tried."),
    ("unknown", "Nothing is known yet."),
    ("not-taught", "Part of the trade, but not taught here yet."),
)
STATUS_WORDS: dict[MarkStatus, str] = {
    "shown": "shown",
    "inferred": "inferred",
    "fading": "fading",
    "learning": "learning",
    "unknown": "not known yet",
    "not-taught": "not taught here yet",
}


def all_marks(desk: Desk) -> dict[str, MarkView]:
    """Skill → mark for the whole graph, now. Remembered until an event arrives or the hour changes."""
    now = desk.now()
    key = ("marks", desk.seq, now.date(), now.hour)
    found: dict[str, MarkView] = desk.once(key, lambda: _marks(desk, now))
    return found


def statuses(desk: Desk, state: LearnerState, at: datetime) -> dict[str, tuple[MarkStatus, float]]:
    """Skill → (status, chance) for any state of beliefs."""
    seen = estimates(state, desk.graph, at)
    return {skill: (_status(desk, one), one.p) for skill, one in seen.items()}


def changes(
    desk: Desk,
    before: LearnerState,
    at_before: datetime,
    after: LearnerState,
    at_after: datetime,
    first: Iterable[str],
) -> tuple[ChangeView, ...]:
    """What moved between two states: the skills `first` always, others when their status changed. Most six."""
    old, new = statuses(desk, before, at_before), statuses(desk, after, at_after)
    own = [skill for skill in dict.fromkeys(first) if skill in new]
    others = [skill for skill in new if skill not in own and old[skill][0] != new[skill][0]]
    others.sort(key=lambda skill: -abs(new[skill][1] - old[skill][1]))
    return tuple(
        _change(desk, skill, old[skill], new[skill]) for skill in [*own, *others][: max(6, len(own))]
    )


def counts_of(marks: Iterable[MarkView]) -> MapCounts:
    found = dict.fromkeys(STATUS_WORDS, 0)
    for mark in marks:
        found[mark.status] += 1
    return MapCounts(
        shown=found["shown"],
        inferred=found["inferred"],
        fading=found["fading"],
        learning=found["learning"],
        unknown=found["unknown"],
        not_taught=found["not-taught"],
    )


def card(desk: Desk, task: Task) -> TaskCard:
    """A task as one line, with this learner's best so far."""
    history = desk.record.tasks.get(task.id)
    state = "new"
    if history is not None:
        if any(judged.help == 0 for judged in history.passed):
            state = "passed"
        elif history.passed:
            state = "passed-with-help"
        elif history.submitted:
            state = "not-yet"
        elif history.opened:
            state = "opened"
    return TaskCard(
        id=task.id,
        title=task.title,
        kind=task.kind,
        use=task.use,
        minutes=task.minutes,
        difficulty=task.difficulty,
        skill=task.home,
        skill_title=desk.graph.title(task.home),
        state=state,  # type: ignore[arg-type]
    )


def in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _marks(desk: Desk, now: datetime) -> dict[str, MarkView]:
    from rung.service import dating, goals  # here: the plan shows marks, and marks show the plan's next skill

    role = goals.current_role(desk)
    weights = goals.weights_of(desk, role) if role else {}
    following = dating.next_skill(desk)
    columns: dict[str, int] = {}
    marks: dict[str, MarkView] = {}
    for skill, seen in estimates(desk.beliefs, desk.graph, now).items():
        node = desk.catalog.skills[skill]
        columns[skill] = 1 + max((columns[p] for p in node.prerequisites), default=-1)
        status = _status(desk, seen)
        known = status not in ("unknown", "not-taught")
        marks[skill] = MarkView(
            skill=skill,
            title=node.title,
            area=node.area,
            level=node.level,
            status=status,
            words=_words(desk, skill, status, seen),
            hours=node.hours,
            column=columns[skill],
            prerequisites=node.prerequisites,
            chance=seen.p if known or desk.beliefs.beliefs.get(skill) else None,
            evidence=len(desk.record.evidence.get(skill, ())),
            on_goal=skill in weights,
            next=skill == following,
            held=seen.held,
        )
    return marks


def _status(desk: Desk, seen: Estimate) -> MarkStatus:
    if seen.status == "unknown" and seen.skill not in desk.rooms:
        return "not-taught"
    return seen.status


def _words(desk: Desk, skill: str, status: MarkStatus, seen: Estimate) -> str:
    rows = desk.record.evidence.get(skill, ())
    last = in_words(desk.clock.day(rows[-1].at)) if rows else ""
    match status:
        case "shown" if seen.held:
            return f"shown on {seen.days} days, and held"
        case "shown":
            return f"shown, last on {last}" if last else "shown"
        case "fading":
            return f"fading, last practised on {last}" if last else "fading"
        case "learning" if seen.successes:
            return "solved once, not certain yet"
        case "learning" if rows:
            return f"learning since {in_words(desk.clock.day(rows[0].at))}"
        case "inferred":
            return "inferred from other answers"
    return STATUS_WORDS[status]


def _change(
    desk: Desk, skill: str, old: tuple[MarkStatus, float], new: tuple[MarkStatus, float]
) -> ChangeView:
    title = desk.graph.title(skill)
    before, after = round(100 * old[1]), round(100 * new[1])
    if old[0] != new[0]:
        words = f"{title}: {STATUS_WORDS[old[0]]} → {STATUS_WORDS[new[0]]}"
    elif before == after:
        words = f"{title}: {STATUS_WORDS[new[0]]}, as before ({after} %)"
    else:
        words = f"{title}: {STATUS_WORDS[new[0]]}, {before} % → {after} %"
    return ChangeView(
        skill=skill,
        title=title,
        before=old[0],
        after=new[0],
        chance_before=old[1],
        chance_after=new[1],
        words=words,
    )
