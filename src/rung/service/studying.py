"""Today's session from proposal to end screen, and lessons."""

from __future__ import annotations

from datetime import date, timedelta

from rung.events import ItemAnswered, Judged, LessonRead, SessionFinished, SessionStarted
from rung.planner import Session, todays_session, why_moved
from rung.planner.calendar import StudyDays
from rung.service import dating, finding, rhythm, stepping
from rung.service.desk import Desk
from rung.service.marks import all_marks, card, changes, in_words
from rung.service.record import SessionHistory
from rung.service.views import Action, EndView, FinishView, LessonView, Link, SessionView
from rung.trouble import Trouble


def session(desk: Desk) -> SessionView:
    with desk.fresh():
        going_on = stepping.running(desk)
        if going_on is not None:
            return _running(desk, going_on)
        last = desk.record.last_session
        if last and last.started and last.finished and desk.clock.day(last.finished.at) == desk.today():
            return _finished(desk, last)
        return _proposed(desk)


def start(desk: Desk, *, more: bool) -> SessionView:
    with desk.lock:
        now = session(desk)
        if now.state == "finished" and more:
            now = _proposed(desk)
        if now.state != "proposed":
            return now
        steps = tuple(step.plain() for step in _planned(desk).steps)
        desk.write(SessionStarted(**desk.event_fields(), session=desk.new_id(), steps=steps))
        return session(desk)


def step(desk: Desk, index: int, *, seconds: float | None, skipped: bool) -> SessionView:
    with desk.fresh():
        going_on = stepping.running(desk)
        if going_on is None or going_on.started is None:
            raise _no_session()
        if not 0 <= index < len(going_on.started.steps):
            raise Trouble(
                "no-such-step",
                f"Today's session has no step {index + 1}.",
                "Nothing was changed.",
                "Go on with the step that is marked as current.",
                http=404,
            )
        if index not in going_on.done:
            stepping.mark(desk, going_on, index, seconds=seconds, skipped=skipped)
        return session(desk)


def finish(desk: Desk) -> EndView:
    with desk.fresh():
        going_on = stepping.running(desk)
        if going_on is not None and going_on.started is not None:
            name = going_on.started.session
            desk.write(SessionFinished(**desk.event_fields(), session=name))
            return end(desk, name)
        return end(desk, "")


def end(desk: Desk, name: str) -> EndView:
    with desk.fresh():
        last = desk.record.sessions.get(name) if name else desk.record.last_session
        if last is None or last.started is None or last.finished is None:
            raise _no_session()
        begun, over = last.started, last.finished
        touched: list[str] = []
        for event in desk.record.events:
            if begun.at <= event.at <= over.at:
                if isinstance(event, ItemAnswered | LessonRead):
                    touched.append(event.skill)
                elif isinstance(event, Judged):
                    touched.append(next(iter(event.skills), ""))
        before, after = desk.history.before(begun), desk.history.after(over)
        changed = changes(desk, before, begun.at, after, over.at, touched)
        done = sum(not one.skipped for one in last.done.values())
        skipped = len(last.done) - done
        moved_days, moved_words, finish_view = _moved(desk, last)
        following = _next_day(desk)
        return EndView(
            session=begun.session,
            headline=_headline(done, skipped, len(begun.steps)),
            minutes=round((over.at - begun.at).total_seconds() / 60, 1),
            done=done,
            skipped=skipped,
            changed=changed,
            finish=finish_view,
            moved_days=moved_days,
            moved_words=moved_words,
            rhythm=rhythm.this_week(desk),
            next_day=following,
            next_words=f"Next by your plan: {following:%A}, {in_words(following)}." if following else "",
            next=Action("Back to the start", Link("home")),
        )


def lesson(desk: Desk, skill: str) -> LessonView:
    with desk.fresh():
        desk.skill(skill)
        found = desk.catalog.lessons.get(skill)
        if found is None:
            raise Trouble(
                "not-taught",
                f"There is no lesson on “{desk.graph.title(skill)}” yet.",
                "Nothing was changed; the plan counts the skill as not taught here yet.",
                "Choose another skill from the map.",
                http=404,
            )
        tasks = tuple(card(desk, task) for task in desk.catalog.tasks_of(skill) if task.use == "practice")
        open_task = next((one for one in tasks if one.state not in ("passed",)), None)
        onward = (
            Action("Practise", Link("task", open_task.id))
            if open_task
            else Action("See the skill", Link("skill", skill))
        )
        step = stepping.step_for(desk, "lesson", skill)
        return LessonView(
            skill=skill,
            title=found.title,
            minutes=found.minutes,
            body=found.body,
            sources=found.sources,
            mark=all_marks(desk)[skill],
            read=skill in desk.record.lessons,
            items=desk.catalog.items.get(skill, ()),
            tasks=tasks,
            step=step,
            next=(stepping.following(desk) if step and step.state != "current" else None) or onward,
        )


def lesson_read(desk: Desk, skill: str, minutes: float) -> LessonView:
    with desk.lock:
        lesson(desk, skill)
        open_step = stepping.step_for(desk, "lesson", skill)
        if skill not in desk.record.lessons or (open_step and open_step.state in ("current", "ahead")):
            kept = min(max(minutes, 0.0), 600.0)
            desk.write(LessonRead(**desk.event_fields(), skill=skill, minutes=kept))
            stepping.done_by_itself(desk, "lesson", skill, seconds=60 * kept)
        return lesson(desk, skill)


def next_task(desk: Desk) -> str:
    """The id of the task to solve next; see `Rung.next_task`."""
    with desk.lock:
        now = session(desk) if desk.catalog.roles else None
        newcomer = finding.first_task(desk)
        if newcomer is not None and not desk.record.goals and not desk.record.tasks[newcomer.id].passed:
            return newcomer.id
        if now is not None and now.state in ("running", "proposed"):
            ahead = [one for one in now.steps if one.type == "task" and one.state in ("current", "ahead")]
            if ahead:
                return ahead[0].link.id
        order = (
            [one.skill for one in dating.current_plan(desk).steps if one.taught] if desk.catalog.roles else []
        )
        for skill in [*order, *desk.rooms]:
            for found in desk.catalog.tasks_of(skill):
                if found.use != "first" and card(desk, found).state != "passed":
                    return found.id
        raise Trouble(
            "no-next-task",
            "Every task that is taught here has been passed.",
            "Nothing is left open.",
            "Reviews come up in `rung` when they are due.",
            http=404,
        )


# --- below ------------------------------------------------------------------------------------------------


def _planned(desk: Desk) -> Session:
    plan = dating.current_plan(desk)
    done = sum(one.finished is not None for one in desk.record.sessions.values())
    planned: Session = desk.once(
        ("session", desk.seq, desk.today()),
        lambda: todays_session(
            desk.beliefs, desk.graph, plan, desk.rooms, desk.now(), plan.goal.minutes, desk.seed + done
        ),
    )
    return planned


def _proposed(desk: Desk) -> SessionView:
    planned = _planned(desk)
    steps = tuple(stepping.view(desk, i, s.plain(), "ahead") for i, s in enumerate(planned.steps))
    if not steps:
        return SessionView(
            state="empty",
            id="",
            headline=planned.text,
            steps=(),
            current=None,
            minutes=0.0,
            minutes_left=0.0,
            next=Action("Look at the map", Link("map")),
        )
    return SessionView(
        state="proposed",
        id="",
        headline=planned.text,
        steps=steps,
        current=0,
        minutes=planned.minutes,
        minutes_left=planned.minutes,
        next=Action("Begin today's session", Link("session")),
    )


def _running(desk: Desk, going_on: SessionHistory) -> SessionView:
    assert going_on.started is not None
    steps = stepping.views(desk, going_on.started, going_on.done, over=False)
    index = stepping.current_index(going_on)
    left = sum(one.minutes for one in steps if one.state in ("current", "ahead"))
    at_hand = steps[index] if index is not None else None
    return SessionView(
        state="running",
        id=going_on.started.session,
        headline=f"Step {index + 1} of {len(steps)}" if index is not None else "All steps are done.",
        steps=steps,
        current=index,
        minutes=sum(one.minutes for one in steps),
        minutes_left=left,
        next=stepping.action_of(at_hand) if at_hand else Action("See what changed", Link("session")),
    )


def _finished(desk: Desk, last: SessionHistory) -> SessionView:
    assert last.started is not None
    steps = stepping.views(desk, last.started, last.done, over=True)
    return SessionView(
        state="finished",
        id=last.started.session,
        headline="Today's session is done.",
        steps=steps,
        current=None,
        minutes=sum(one.minutes for one in steps),
        minutes_left=0.0,
        next=Action("See what changed", Link("session", last.started.session)),
    )


def _moved(desk: Desk, last: SessionHistory) -> tuple[int, str, FinishView | None]:
    assert last.started is not None and last.finished is not None
    if not desk.record.goals:
        return 0, "", None
    old, new = dating.plan_at(desk, last.started.at), dating.plan_at(desk, last.finished.at)
    if new is None:
        return 0, "", None
    view = dating.finish_view(new.finish, desk.clock.day(last.finished.at))
    if old is None or old.goal.role != new.goal.role:
        return 0, "", view
    return (new.finish.mid - old.finish.mid).days, why_moved(old, new), view


def _next_day(desk: Desk) -> date | None:
    if not desk.record.goals:
        return None
    plan = dating.current_plan(desk)
    first = max(plan.goal.start, desk.today() + timedelta(days=1))
    return StudyDays(plan.goal.weekdays, first, plan.away).nth(0)


def _headline(done: int, skipped: int, steps: int) -> str:
    if done == 0:
        return "Nothing was counted this time. Your place is kept."
    if done + skipped < steps:
        return f"{done} of {steps} steps done. The rest comes back when it is due."
    if skipped:
        return f"{done} steps done, {skipped} skipped."
    return "All steps done." if steps > 1 else "Done."


def _no_session() -> Trouble:
    return Trouble(
        "no-session",
        "There is no such session.",
        "Nothing was changed.",
        "Begin today's session from the start page, or with `rung next`.",
        http=409,
    )
