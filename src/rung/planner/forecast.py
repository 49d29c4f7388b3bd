"""When it could be done: many seeded futures of the hours that are left, shared by every preview.

Each future draws how quick this person is, how long each skill takes, what turns out to be known already, what needs
a second pass, and how many planned days are kept. The futures do not depend on the minutes or the weekdays, and each
skill has draws of its own: dragging the minutes is a division, and tomorrow's plan differs from today's only by what
happened, not by new dice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from math import ceil, exp
from random import Random
from statistics import NormalDist

import msgspec

from rung.learner import LearnerState, SkillGraph, estimates
from rung.planner.calendar import StudyDays
from rung.planner.goal import Goal, closed_weights
from rung.planner.order import study_order
from rung.planner.remaining import Remaining, remaining
from rung.planner.rooms import Room

DRAWS = 200
"""Futures. The 10th of 200 sorted values is steady to about a tenth of the range."""

PERSON_SPREAD = 0.3
"""sd of ln(speed) between people. Judged from classroom times, where the slowest tenth needs twice the quickest."""

SKILL_SPREAD = 0.4
"""sd of ln(hours) of one skill around an expert's guess."""

SECOND_PASS = 0.2
SECOND_PASS_SHARE = 0.4
"""Chance that a skill needs a second pass, and the share of its hours that this takes."""

ATTENDANCE = (0.85, 0.08)
"""Mean and sd, between people, of the share of planned days that are kept; never below one half."""

REVIEW_SHARE = 0.15
"""Share of study minutes that goes into reviews."""

_QUANTILES = (0.1, 0.5, 0.9)
_NORMAL = NormalDist()
_GRID = tuple(_NORMAL.inv_cdf((i + 0.5) / 512) for i in range(512))
_FACTORS = tuple(exp(SKILL_SPREAD * z) for z in _GRID)  # median 1


class Range(msgspec.Struct, frozen=True):
    """Hours: one in ten futures is below `low`, half below `mid`, nine in ten below `high`."""

    low: float
    mid: float
    high: float


class DateRange(msgspec.Struct, frozen=True):
    """Dates, with the same meaning as `Range`."""

    low: date
    mid: date
    high: date


class Work(msgspec.Struct, frozen=True):
    """What is left of a goal, in study order, and its futures. Independent of minutes, weekdays and start.

    `ends[i]`: hours at which step i is over, as planned time (missed days included), low, mid and high.
    `hours`: hours of work in all; `taught_hours`: of what is taught here. `taught_end`: planned hours of that part alone.
    """

    graph: SkillGraph
    role: str
    weights: Mapping[str, float]
    left: tuple[Remaining, ...]
    taught: frozenset[str]
    done: tuple[str, ...]
    ends: tuple[Range, ...]
    hours: Range
    taught_hours: Range
    taught_end: Range


def sample_work(
    state: LearnerState,
    graph: SkillGraph,
    goal: Goal,
    rooms: Mapping[str, Room],
    at: datetime,
    seed: int,
    draws: int = DRAWS,
) -> Work:
    """The futures of a goal at a moment. The same arguments give the same futures."""
    weights = closed_weights(goal, graph)
    seen = estimates(state, graph, at, weights)
    found = {skill: remaining(skill, seen[skill], state, graph, rooms) for skill in weights}
    left = {skill: rest for skill, rest in found.items() if rest is not None}
    taught = frozenset(skill for skill in left if skill in rooms)
    order = study_order({s: rest.expected for s, rest in left.items()}, weights, graph, taught)

    person = Random(f"{seed}/person")
    speed = [exp(PERSON_SPREAD * person.gauss(0, 1)) for _ in range(draws)]
    kept = [min(1.0, max(0.5, person.gauss(*ATTENDANCE))) for _ in range(draws)]
    total, taught_total = [0.0] * draws, [0.0] * draws
    ends: list[Range] = []
    for skill in order:
        costs = _costs(left[skill], seed, speed)
        total = [a + b for a, b in zip(total, costs, strict=True)]
        if skill in taught:
            taught_total = [a + b for a, b in zip(taught_total, costs, strict=True)]
        ends.append(_range([a / b for a, b in zip(total, kept, strict=True)]))
    return Work(
        graph=graph,
        role=goal.role,
        weights=weights,
        left=tuple(left[skill] for skill in order),
        taught=taught,
        done=tuple(skill for skill, rest in found.items() if rest is None),
        ends=tuple(ends),
        hours=_range(total),
        taught_hours=_range(taught_total),
        taught_end=_range([a / b for a, b in zip(taught_total, kept, strict=True)]),
    )


def sessions_for(hours: float, minutes: int) -> int:
    """Planned study days that these planned hours take at so many minutes a day, reviews included."""
    return ceil(hours * 60 / (minutes * (1 - REVIEW_SHARE)) - 1e-9)


def finish_range(hours: Range, minutes: int, days: StudyDays) -> DateRange:
    """Dates on which these planned hours are over; the first study day when nothing is left."""
    return _dates(hours, minutes, days, last=True)


def start_range(hours_before: Range, minutes: int, days: StudyDays) -> DateRange:
    """Dates on which what comes after these planned hours begins."""
    return _dates(hours_before, minutes, days, last=False)


def _dates(hours: Range, minutes: int, days: StudyDays, *, last: bool) -> DateRange:
    found = []
    for value in (hours.low, hours.mid, hours.high):
        per_day = minutes * (1 - REVIEW_SHARE) / 60
        number = sessions_for(value, minutes) - 1 if last else int(value / per_day + 1e-9)
        found.append(days.nth(max(0, number)))
    return DateRange(*found)


def _costs(rest: Remaining, seed: int, speed: list[float]) -> list[float]:
    """Hours of one skill in each future."""
    dice = Random(f"{seed}/{rest.skill}")
    factors = dice.choices(_FACTORS, k=len(speed))
    known, hours, check = rest.known, rest.hours, rest.check_hours
    again = 1 + SECOND_PASS_SHARE
    costs = []
    for factor, quick in zip(factors, speed, strict=True):
        there, repeat = dice.random(), dice.random()
        cost = check if there < known else hours * (again if repeat < SECOND_PASS else 1.0)
        costs.append(cost * factor * quick)
    return costs


def _range(values: list[float]) -> Range:
    ordered = sorted(values)
    last = len(ordered) - 1
    return Range(*(ordered[round(q * last)] for q in _QUANTILES))
