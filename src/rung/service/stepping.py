"""Steps of a session: which one is at hand, and how doing a thing marks its step as done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Literal

from rung.events import SessionFinished, SessionStarted, SessionStepDone
from rung.service.desk import Desk
from rung.service.record import SessionHistory
from rung.service.views import Action, Link, StepView

StepType = Literal["lesson", "task", "review"]
_LONGEST = timedelta(hours=6)  # a session begun before midnight goes on for so long
_LABELS = {"lesson": "Read the lesson", "task": "Solve the task", "review": "Answer a quick item"}


def running(desk: Desk) -> SessionHistory | None:
    """The session that is going on: begun today (or a few hours ago) and not finished."""
    last = desk.record.last_session
    if last is None or last.started is None or last.finished is not None:
        return None
    begun = last.started.at
    if desk.clock.day(begun) != desk.today() and desk.now() - begun > _LONGEST:
        return None
    return last


def current_index(session: SessionHistory) -> int | None:
    """Index of the first step that is neither done nor skipped."""
    assert session.started is not None
    return next((i for i in range(len(session.started.steps)) if i not in session.done), None)


def current(desk: Desk) -> Mapping[str, Any] | None:
    """The plain step at hand, None outside of a session."""
    session = running(desk)
    if session is None or session.started is None:
        return None
    index = current_index(session)
    return None if index is None else session.started.steps[index]


def views(
    desk: Desk, started: SessionStarted, done: Mapping[int, SessionStepDone], *, over: bool
) -> tuple[StepView, ...]:
    """All steps of a session. `over`: it is finished, no step is at hand."""
    at_hand = None if over else next((i for i in range(len(started.steps)) if i not in done), None)
    found = []
    for index, plain in enumerate(started.steps):
        if index in done:
            state = "skipped" if done[index].skipped else "done"
        else:
            state = "current" if index == at_hand else "ahead"
        found.append(view(desk, index, plain, state))
    return tuple(found)


def view(desk: Desk, index: int, plain: Mapping[str, Any], state: str) -> StepView:
    """One plain step (of the event or just planned) as a view."""
    skill, kind = str(plain["skill"]), plain["type"]
    links = {"lesson": Link("lesson", skill), "review": Link("review", skill)}
    return StepView(
        index=index,
        type=kind,
        title=str(plain.get("title", desk.graph.title(skill))),
        skill=skill,
        skill_title=desk.graph.title(skill),
        minutes=float(plain.get("minutes", 0.0)),
        why=str(plain.get("reason", "")),
        state=state,  # type: ignore[arg-type]
        link=links.get(kind) or Link("task", str(plain.get("task", ""))),
    )


def step_for(desk: Desk, kind: StepType, name: str) -> StepView | None:
    """The running session's step for this lesson or review (by skill) or task (by id)."""
    session = running(desk)
    if session is None or session.started is None:
        return None
    steps = views(desk, session.started, session.done, over=False)
    matching = [s for s in steps if s.type == kind and s.link.id == name]
    return next((s for s in matching if s.state == "current"), matching[0] if matching else None)


def following(desk: Desk) -> Action | None:
    """What comes next in the running session; after its last step, the end screen. None outside of a session."""
    session = running(desk)
    if session is not None and session.started is not None:
        steps = views(desk, session.started, session.done, over=False)
        step = next((one for one in steps if one.state == "current"), None)
        return action_of(step) if step else None
    last = desk.record.last_session
    if last is not None and last.finished is not None and desk.clock.day(last.finished.at) == desk.today():
        newest = desk.record.events[-1]
        if isinstance(newest, SessionFinished):
            return Action("See what changed", Link("session", last.finished.session))
    return None


def action_of(step: StepView) -> Action:
    return Action(f"{_LABELS[step.type]}: {step.title}", step.link, step.why)


def done_by_itself(desk: Desk, kind: StepType, name: str, *, seconds: float | None = None) -> None:
    """Mark the running session's open step for this thing as done, if there is one."""
    session = running(desk)
    if session is None or session.started is None:
        return
    for index, plain in enumerate(session.started.steps):
        target = plain.get("task") if plain["type"] == "task" else plain["skill"]
        if plain["type"] == kind and target == name and index not in session.done:
            mark(desk, session, index, seconds=seconds, skipped=False)
            return


def mark(desk: Desk, session: SessionHistory, index: int, *, seconds: float | None, skipped: bool) -> None:
    """Write that a step is done; with the last one the session is finished."""
    assert session.started is not None
    name = session.started.session
    desk.write(
        SessionStepDone(**desk.event_fields(), session=name, step=index, seconds=seconds, skipped=skipped)
    )
    if current_index(desk.record.sessions[name]) is None:
        desk.write(SessionFinished(**desk.event_fields(), session=name))
