"""In which order: never before what it rests on, worth first, and not the same area all week."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import log1p

from rung.learner import SkillGraph

UNTAUGHT_FACTOR = 0.02
"""What is not taught here waits until nothing that is taught is ready."""

SAME_AREA_FACTOR = 0.6
"""Worth of a third skill in a row of one area: mixing easily confused things helps (interleaving)."""


def study_order(
    skills: Mapping[str, float], weights: Mapping[str, float], graph: SkillGraph, taught: Collection[str]
) -> tuple[str, ...]:
    """The skills (id -> hours left) in study order.

    Prerequisites that are not in `skills` count as there. Of what is ready, the one with the most worth per hour
    comes next: its own weight and what it opens up. Ties fall to the graph's own order.
    """
    waiting = {skill: sum(p in skills for p in graph.requires(skill)) for skill in skills}
    worth = {skill: _worth(skill, hours, skills, weights, graph) for skill, hours in skills.items()}
    for skill in worth:
        if skill not in taught:
            worth[skill] *= UNTAUGHT_FACTOR
    place = {skill: number for number, skill in enumerate(graph.order)}
    ready = [skill for skill, count in waiting.items() if count == 0]
    order: list[str] = []
    while ready:
        tired = _tired_area(order, graph)
        best = max(
            ready,
            key=lambda s: (worth[s] * (SAME_AREA_FACTOR if graph[s].area == tired else 1.0), -place[s]),
        )
        ready.remove(best)
        order.append(best)
        for dependant in graph.dependants(best):
            if dependant in waiting:
                waiting[dependant] -= 1
                if waiting[dependant] == 0:
                    ready.append(dependant)
    return tuple(order)


def _worth(
    skill: str, hours: float, skills: Mapping[str, float], weights: Mapping[str, float], graph: SkillGraph
) -> float:
    opened = sum(
        weights.get(other, 0.0) / (1 + distance)
        for other, (distance, _) in graph.descendants(skill).items()
        if other in skills
    )
    return (weights.get(skill, 0.0) + opened) / (1 + log1p(hours))


def _tired_area(order: list[str], graph: SkillGraph) -> str | None:
    if len(order) < 2 or graph[order[-1]].area != graph[order[-2]].area:
        return None
    return graph[order[-1]].area
