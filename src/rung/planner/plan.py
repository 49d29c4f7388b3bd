"""The plan: steps in order with reasons, hours and dates as ranges, and a plain word on what is not taught here yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from rung.learner import LearnerState, SkillGraph
from rung.planner.calendar import Away, StudyDays
from rung.planner.forecast import DateRange, Range, Work, finish_range, sample_work, start_range
from rung.planner.goal import Goal
from rung.planner.milestones import Milestone, milestones_of
from rung.planner.remaining import Remaining
from rung.planner.rooms import Room


class PlanStep(msgspec.Struct, frozen=True):
    """One skill of the plan. `hours`: expected hours left. `taught`: False shows as "not taught here yet"."""

    skill: str
    title: str
    area: str
    hours: float
    taught: bool
    reason: str
    start: DateRange


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the plan page shows. `done`: skills of the goal that need no step. `text`: the honest summary.

    `finish` counts every step, taught here or not; `taught_finish` only what is taught here (None: nothing of it is
    left). `hours` and `taught_hours` are hours of work, without missed days and reviews.
    """

    goal: Goal
    today: date
    away: tuple[Away, ...]
    steps: tuple[PlanStep, ...]
    done: tuple[str, ...]
    hours: Range
    taught_hours: Range
    finish: DateRange
    taught_finish: DateRange | None
    milestones: tuple[Milestone, ...]
    text: str

    @property
    def next_taught(self) -> PlanStep | None:
        """The first step that can be taken here."""
        return next((step for step in self.steps if step.taught), None)

    @property
    def untaught(self) -> tuple[PlanStep, ...]:
        return tuple(step for step in self.steps if not step.taught)


def plan_for(
    state: LearnerState,
    graph: SkillGraph,
    goal: Goal,
    rooms: Mapping[str, Room],
    at: datetime,
    today: date,
    away: Sequence[Away] = (),
    seed: int = 0,
) -> Plan:
    """Work and plan in one call. For a preview keep the `Work` and call `make_plan` on each change."""
    return make_plan(sample_work(state, graph, goal, rooms, at, seed), goal, today, away)


def make_plan(work: Work, goal: Goal, today: date, away: Sequence[Away] = ()) -> Plan:
    """The plan of `work` at this pace. `goal` may differ from the one of the work in minutes, weekdays and start only."""
    days = StudyDays(goal.weekdays, max(goal.start, today), away)
    nothing = Range(0.0, 0.0, 0.0)
    befores = (nothing, *work.ends[:-1]) if work.ends else ()
    steps = tuple(
        PlanStep(
            skill=rest.skill,
            title=work.graph.title(rest.skill),
            area=work.graph[rest.skill].area,
            hours=rest.expected,
            taught=rest.skill in work.taught,
            reason=_reason(rest, work),
            start=start_range(before, goal.minutes, days),
        )
        for rest, before in zip(work.left, befores, strict=True)
    )
    return Plan(
        goal=goal,
        today=today,
        away=tuple(away),
        steps=steps,
        done=work.done,
        hours=work.hours,
        taught_hours=work.taught_hours,
        finish=finish_range(work.ends[-1] if work.ends else nothing, goal.minutes, days),
        taught_finish=finish_range(work.taught_end, goal.minutes, days) if work.taught else None,
        milestones=milestones_of(work, goal.minutes, days),
        text=_text(work),
    )


def _reason(step: Remaining, work: Work) -> str:
    """Why this now?"""
    skill, graph = step.skill, work.graph
    place = {rest.skill: number for number, rest in enumerate(work.left)}
    above = [other for other in graph.dependants(skill) if other in place]
    opened = sum(other in place for other in graph.descendants(skill))
    first = min(above, key=place.__getitem__) if above else None
    parts = []
    if step.likely:
        parts.append("You probably have this; a short check settles it.")
    if first is not None and opened > 1:
        parts.append(f"{opened} later skills of your goal rest on it, {graph.title(first)} first.")
    elif first is not None:
        parts.append(f"{graph.title(first)} rests on it.")
    elif work.weights.get(skill, 0.0) >= 0.7:
        parts.append("The role uses it directly and often.")
    else:
        parts.append("The role uses it.")
    waits = [graph.title(other) for other in graph.requires(skill) if other in place]
    if waits:
        parts.append(f"It comes after {_listed(waits)}.")
    elif graph.requires(skill):
        parts.append("Everything it needs is there.")
    return " ".join(parts)


def _text(work: Work) -> str:
    count, here = len(work.left), len(work.taught)
    if count == 0:
        return "Nothing is left of this goal: every skill of it has been shown. Reviews keep it that way."
    span = f"{work.hours.low:.0f} to {work.hours.high:.0f} hours"
    skills = "skill is" if count == 1 else "skills are"
    text = f"{count} {skills} left, {span} of work by expert guess and your answers."
    if here == count:
        return text
    missing = count - here
    hours = sum(rest.expected for rest in work.left if rest.skill not in work.taught)
    verb = "is" if missing == 1 else "are"
    return (
        f"{text} {missing} of them ({hours:.0f} hours) {verb} not taught here yet: the dates count them, "
        "and you would learn them elsewhere."
    )


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
