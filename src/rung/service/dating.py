"""Goal, plan, dates, calendar: the planner's answers for this person, as views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from rung.events import AwayCleared, AwaySet, GoalSet
from rung.planner import Goal, Plan, Work, make_plan, sample_work, why_moved
from rung.planner import calendar_file as ics_of
from rung.planner.forecast import DateRange
from rung.service import goals
from rung.service.desk import Desk
from rung.service.views import (
    AwayView,
    FinishView,
    GoalView,
    MarkView,
    MilestoneView,
    PlanStepView,
    PlanTotals,
    PlanView,
)
from rung.trouble import Trouble

FARTHEST = timedelta(days=3653)  # beyond ten years a date says nothing
_MOVED_SINCE = timedelta(days=7)  # the plan is compared with that of a week ago


# --- the goal --------------------------------------------------------------------------------------------


def goal(desk: Desk) -> GoalView:
    return _goal_view(desk, goals.current_goal(desk), is_set=bool(desk.record.goals))


def preview(desk: Desk, role: str, weekdays: Sequence[int], minutes: int, start: date | None) -> GoalView:
    return _goal_view(
        desk, goals.checked_goal(desk, role, weekdays, minutes, start), is_set=bool(desk.record.goals)
    )


def set_goal(desk: Desk, role: str, weekdays: Sequence[int], minutes: int, start: date | None) -> GoalView:
    wanted = goals.checked_goal(desk, role, weekdays, minutes, start)
    desk.write(
        GoalSet(
            **desk.event_fields(),
            role=wanted.role,
            weekdays=wanted.weekdays,
            minutes=wanted.minutes,
            start=wanted.start.isoformat(),
        )
    )
    return goal(desk)


def away(desk: Desk, first: date, last: date) -> GoalView:
    if last < first or (last - first).days > 366:
        raise Trouble(
            "bad-dates",
            "These days off cannot be used: the last day is before the first, or more than a year after it.",
            "Your plan is as it was.",
            "Give the first and the last day off, in this order.",
            http=400,
        )
    desk.write(AwaySet(**desk.event_fields(), first=first.isoformat(), last=last.isoformat()))
    return goal(desk)


def away_clear(desk: Desk, first: date, last: date) -> GoalView:
    span = (first.isoformat(), last.isoformat())
    if any((one.first, one.last) == span for one in desk.record.days_off()):
        desk.write(AwayCleared(**desk.event_fields(), first=span[0], last=span[1]))
    return goal(desk)


# --- the plan --------------------------------------------------------------------------------------------


def current_plan(desk: Desk) -> Plan:
    """The plan for the goal as set or suggested, today. Raises Trouble 'no-roles'."""
    wanted = goals.current_goal(desk)
    key = ("plan", desk.seq, desk.today(), wanted.role, wanted.weekdays, wanted.minutes, wanted.start)
    plan: Plan = desk.once(
        key, lambda: make_plan(_work(desk, wanted.role), wanted, desk.today(), goals.days_off(desk))
    )
    return plan


def next_skill(desk: Desk) -> str:
    """The plan's next skill that is taught here; '' without a role or when all is done."""
    if not desk.catalog.roles:
        return ""
    step = current_plan(desk).next_taught
    return step.skill if step else ""


def plan(desk: Desk) -> PlanView:
    from rung.service.marks import all_marks  # here: marks show the plan's next skill

    made, marks = current_plan(desk), all_marks(desk)
    steps = tuple(_step(step.skill, made, marks) for step in made.steps if step.taught)
    elsewhere = tuple(_step(step.skill, made, marks) for step in made.steps if not step.taught)
    return PlanView(
        goal=goal(desk),
        finish=finish_view(made.finish, desk.today()),
        taught_finish=finish_view(made.taught_finish, desk.today()) if made.taught_finish else None,
        summary=made.text,
        milestones=tuple(
            MilestoneView(
                title=one.title,
                detail=f"{_count(len(one.skills), 'skill')}, about {one.hours:.0f} hours"
                + (f"; {one.taught} taught here" if one.taught < len(one.skills) else ""),
                skills=len(one.skills),
                done=False,
                p10=_sayable(one.by.low, desk.today()),
                p50=_sayable(one.by.mid, desk.today()),
                p90=_sayable(one.by.high, desk.today()),
            )
            for one in made.milestones
        ),
        steps=steps,
        totals=_totals(desk, made, marks),
        not_taught=elsewhere,
        not_taught_words=_elsewhere_words(elsewhere),
        changed=moved(desk, made),
    )


def moved(desk: Desk, made: Plan, since: datetime | None = None) -> str:
    """Why the likely finish moved since a moment (default: a week ago, or when the goal was first set)."""
    if not desk.record.goals:
        return ""
    old = plan_at(desk, since or max(desk.now() - _MOVED_SINCE, desk.record.goals[0].at))
    return why_moved(old, made) if old else ""


def plan_at(desk: Desk, moment: datetime) -> Plan | None:
    """The plan as it was at a moment, None before there was a goal."""
    known = [one for one in desk.record.goals if one.at <= moment and one.role in desk.catalog.roles]
    if not known:
        return None
    wanted, day = goals.goal_from(desk, known[-1]), desk.clock.day(moment)
    state = desk.history.at(moment)
    off = tuple(goals.span_of(one) for one in desk.record.days_off(moment))
    work = sample_work(state, desk.graph, wanted, desk.rooms, moment, desk.seed)
    return make_plan(work, wanted, day, off)


def calendar(desk: Desk) -> bytes:
    learner = desk.record.learner
    return ics_of(current_plan(desk), learner.learner if learner else "rung", desk.now())


def finish_view(by: DateRange, today: date) -> FinishView:
    """A range of dates and the sentence that says it."""
    low, mid, high = (_sayable(day, today) for day in (by.low, by.mid, by.high))
    if mid is None:
        words = "More than ten years at this pace: a shorter goal or more minutes would bring a date."
    elif by.high <= today:
        words = "Nothing is left of this goal."
    elif high is None:
        words = f"Likely around {mid:%B %Y}, and possibly more than ten years."
    else:
        words = f"Likely around {_day(mid)}: between {_day(by.low)} and {_day(high)} in eight of ten futures."
    return FinishView(p10=low, p50=mid, p90=high, words=words)


# --- below ------------------------------------------------------------------------------------------------


def _work(desk: Desk, role: str) -> Work:
    """The shared futures: the slow part, made once for each role, day and state of the log."""
    wanted = goals.goal_of(
        desk.catalog.roles[role], goals.SUGGESTED_WEEKDAYS, goals.SUGGESTED_MINUTES, desk.today()
    )
    key = ("work", desk.seq, desk.today(), role)
    work: Work = desk.once(
        key, lambda: sample_work(desk.beliefs, desk.graph, wanted, desk.rooms, desk.now(), desk.seed)
    )
    return work


def _goal_view(desk: Desk, wanted: Goal, *, is_set: bool) -> GoalView:
    made = make_plan(_work(desk, wanted.role), wanted, desk.today(), goals.days_off(desk))
    return GoalView(
        is_set=is_set,
        role=wanted.role,
        roles=goals.roles(desk),
        weekdays=wanted.weekdays,
        minutes=wanted.minutes,
        start=wanted.start,
        away=tuple(AwayView(span.first, span.last) for span in goals.days_off(desk)),
        finish=finish_view(made.finish, desk.today()),
        weekly_minutes=len(wanted.weekdays) * wanted.minutes,
    )


def _step(skill: str, made: Plan, marks: Mapping[str, MarkView]) -> PlanStepView:
    step = next(one for one in made.steps if one.skill == skill)
    return PlanStepView(
        skill=skill,
        title=step.title,
        area=step.area,
        status=marks[skill].status,
        minutes=60 * step.hours,
        why=step.reason,
        starts=_sayable(step.start.mid, made.today) if step.taught else None,
        taught=step.taught,
    )


def _totals(desk: Desk, made: Plan, marks: Mapping[str, MarkView]) -> PlanTotals:
    weights = goals.weights_of(desk, made.goal.role)
    of_goal = [marks[skill] for skill in weights]
    credited = [mark for mark in of_goal if mark.status in ("shown", "inferred", "fading")]
    return PlanTotals(
        skills=len(of_goal),
        shown=sum(mark.status in ("shown", "fading") for mark in of_goal),
        inferred=sum(mark.status == "inferred" for mark in of_goal),
        to_learn=sum(step.taught for step in made.steps),
        not_taught=len(made.untaught),
        credited_hours=sum(mark.hours for mark in credited),
        learn_hours=sum(step.hours for step in made.steps if step.taught),
        not_taught_hours=sum(desk.catalog.skills[step.skill].hours for step in made.untaught),
    )


def _elsewhere_words(steps: Sequence[PlanStepView]) -> str:
    if not steps:
        return "Everything this goal needs is taught here."
    hours = sum(step.minutes for step in steps) / 60
    verb = "is" if len(steps) == 1 else "are"
    return (
        f"{_count(len(steps), 'skill')} of this goal, about {hours:.0f} hours, {verb} not taught here yet. "
        "The dates count them; you would learn them elsewhere."
    )


def _sayable(day: date, today: date) -> date | None:
    return day if day - today <= FARTHEST else None


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
