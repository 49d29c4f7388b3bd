"""Four to six stations on the way, each with what one has by then and a range of dates."""

from __future__ import annotations

import msgspec

from rung.learner import SkillGraph
from rung.planner.calendar import StudyDays
from rung.planner.forecast import DateRange, Work, finish_range

LEAST, MOST = 4, 6
HOURS_EACH = 60.0
"""A station about every so many hours of work, within `LEAST` and `MOST`."""


class Milestone(msgspec.Struct, frozen=True):
    """A station: `skills` learned since the one before, `hours` for them, and the dates by which it is reached."""

    number: int
    title: str
    skills: tuple[str, ...]
    hours: float
    by: DateRange
    taught: int


def milestones_of(work: Work, minutes: int, days: StudyDays) -> tuple[Milestone, ...]:
    """The stations of a goal, in order; fewer than four only when fewer than four skills are left."""
    found: list[Milestone] = []
    titles: set[str] = set()
    start = 0
    for number, stop in enumerate(_cuts([rest.expected for rest in work.left]), start=1):
        part = work.left[start:stop]
        skills = tuple(rest.skill for rest in part)
        title = _title({rest.skill: rest.expected for rest in part}, work.graph, titles)
        titles.add(title)
        found.append(
            Milestone(
                number,
                title,
                skills,
                sum(rest.expected for rest in part),
                finish_range(work.ends[stop - 1], minutes, days),
                sum(skill in work.taught for skill in skills),
            )
        )
        start = stop
    return tuple(found)


def _cuts(hours: list[float]) -> list[int]:
    """Where each station ends (exclusive), so that the hours between are about equal and no station is empty."""
    total = sum(hours)
    count = min(len(hours), max(LEAST, min(MOST, round(total / HOURS_EACH))))
    cuts: list[int] = []
    gone = 0.0
    for index, value in enumerate(hours, start=1):
        gone += value
        wanted = len(cuts) + 1
        rest = len(hours) - index
        full = gone >= total * wanted / count - 1e-9 or rest == count - wanted
        if wanted < count and full and rest >= count - wanted:
            cuts.append(index)
    return [*cuts, len(hours)] if hours else []


def _title(hours: dict[str, float], graph: SkillGraph, used: set[str]) -> str:
    areas: dict[str, float] = {}
    for skill, value in hours.items():
        areas[graph[skill].area] = areas.get(graph[skill].area, 0.0) + value
    ranked = [graph.areas[area] for area in sorted(areas, key=lambda a: (-areas[a], a))]
    for width in range(1, len(ranked) + 1):
        for title in (_joined(ranked[:width]), f"More of {_joined(ranked[:width])}"):
            if width == min(2, len(ranked)) and title not in used:
                return title
    return f"{_joined(ranked[:2])}, up to {graph.title(list(hours)[-1])}"


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}; {names[-1]}"
