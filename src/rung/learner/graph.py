"""The skill graph as a value: soft `requires` edges with a strength, ancestors, dependants, distances.

An edge is one expert's opinion and can be wrong, so it carries a strength below 1 and only ever sends *some* of the
evidence on. Nothing here knows a file: the service builds the graph from the catalogue's plain values.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType

import msgspec

from rung.learner.constants import EDGE_STRENGTH


class SkillNode(msgspec.Struct, frozen=True):
    """One skill. `hours`: expert guess for a beginner. `requires`: prerequisite ids, `title` for sentences."""

    id: str
    area: str
    level: str
    hours: float
    requires: tuple[str, ...]
    title: str


class SkillGraph:
    """Skills and `requires` edges; immutable after `build_graph`. Iteration is topological (prerequisites first)."""

    __slots__ = (
        "_ancestors",
        "_dependants",
        "_descendants",
        "_nodes",
        "_order",
        "_strengths",
        "areas",
        "digest",
    )

    def __init__(
        self,
        nodes: Mapping[str, SkillNode],
        strengths: Mapping[tuple[str, str], float],
        areas: Mapping[str, str],
    ) -> None:
        self._nodes = MappingProxyType(dict(nodes))
        self._strengths = MappingProxyType(dict(strengths))
        self.areas: Mapping[str, str] = MappingProxyType(dict(areas))  # area id -> title
        self._order = _topological(self._nodes)
        dependants: dict[str, list[str]] = {skill: [] for skill in self._order}
        for skill in self._order:
            for prerequisite in self._nodes[skill].requires:
                dependants[prerequisite].append(skill)
        self._dependants = {skill: tuple(ids) for skill, ids in dependants.items()}
        self._ancestors: dict[str, Mapping[str, tuple[int, float]]] = {}
        self._descendants: dict[str, Mapping[str, tuple[int, float]]] = {}
        self.digest = _digest(
            self._nodes, self._strengths
        )  # 16 hex digits: changes when any edge or level does

    def __contains__(self, skill: object) -> bool:
        return skill in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, skill: str) -> SkillNode:
        """The node. Raises KeyError for a skill the graph does not have."""
        return self._nodes[skill]

    @property
    def order(self) -> Sequence[str]:
        """Every skill once, prerequisites before what needs them; ties in the order given to `build_graph`."""
        return self._order

    def requires(self, skill: str) -> tuple[str, ...]:
        """Direct prerequisites."""
        return self._nodes[skill].requires

    def dependants(self, skill: str) -> tuple[str, ...]:
        """Skills that name this one as a direct prerequisite."""
        return self._dependants[skill]

    def strength(self, prerequisite: str, skill: str) -> float:
        """How firmly `skill` rests on `prerequisite`, in (0, 1]. Raises KeyError when there is no such edge."""
        return self._strengths[(prerequisite, skill)]

    def ancestors(self, skill: str) -> Mapping[str, tuple[int, float]]:
        """Everything below: id -> (distance in edges, strength of the strongest path as a product of edges)."""
        if skill not in self._ancestors:
            self._ancestors[skill] = self._reach(skill, upward=False)
        return self._ancestors[skill]

    def descendants(self, skill: str) -> Mapping[str, tuple[int, float]]:
        """Everything that rests on this skill: id -> (distance, strength of the strongest path)."""
        if skill not in self._descendants:
            self._descendants[skill] = self._reach(skill, upward=True)
        return self._descendants[skill]

    def distance(self, first: str, second: str) -> int | None:
        """Edges between two skills when one rests on the other; 0 for the same skill; None when neither does."""
        if first == second:
            return 0
        for reach in (self.ancestors(first), self.descendants(first)):
            if second in reach:
                return reach[second][0]
        return None

    def closure(self, skills: Iterable[str]) -> frozenset[str]:
        """The skills with everything they rest on. Ids that the graph does not have are left out."""
        closed: set[str] = set()
        for skill in skills:
            if skill in self._nodes:
                closed.add(skill)
                closed.update(self.ancestors(skill))
        return frozenset(closed)

    def title(self, skill: str) -> str:
        """What to call it in a sentence; the id itself when the graph does not know it."""
        node = self._nodes.get(skill)
        return node.title if node else skill

    def _reach(self, start: str, *, upward: bool) -> Mapping[str, tuple[int, float]]:
        found: dict[str, tuple[int, float]] = {}
        queue: deque[tuple[str, int, float]] = deque([(start, 0, 1.0)])
        while queue:
            skill, steps, strength = queue.popleft()
            for other in self._dependants[skill] if upward else self._nodes[skill].requires:
                edge = self._strengths[(skill, other) if upward else (other, skill)]
                known = found.get(other)
                if known is None or strength * edge > known[1]:
                    found[other] = (min(steps + 1, known[0]) if known else steps + 1, strength * edge)
                    queue.append((other, steps + 1, strength * edge))
        return MappingProxyType(found)


def build_graph(
    rows: Iterable[tuple[str, str, str, float, Iterable[str]]],
    *,
    titles: Mapping[str, str] | None = None,
    strengths: Mapping[tuple[str, str], float] | None = None,
    areas: Mapping[str, str] | None = None,
) -> SkillGraph:
    """A graph from (id, area, level, hours, prerequisites) rows, in any order.

    `titles`: skill id -> words for sentences (default: the id). `areas`: area id -> title (default: the id).
    `strengths`: (prerequisite, skill) -> (0, 1], default `EDGE_STRENGTH` for all.
    Raises ValueError on a repeated id, an unknown prerequisite, a strength outside (0, 1], or a cycle.
    """
    titles, strengths, areas = titles or {}, strengths or {}, areas or {}
    nodes: dict[str, SkillNode] = {}
    for skill, area, level, hours, prerequisites in rows:
        if skill in nodes:
            raise ValueError(f"the skill {skill!r} is there twice")
        nodes[skill] = SkillNode(
            skill, area, level, float(hours), tuple(prerequisites), titles.get(skill, skill)
        )
    edges: dict[tuple[str, str], float] = {}
    for node in nodes.values():
        for prerequisite in node.requires:
            if prerequisite not in nodes:
                raise ValueError(f"{node.id!r} requires {prerequisite!r}, which no skill has as its id")
            strength = strengths.get((prerequisite, node.id), EDGE_STRENGTH)
            if not 0 < strength <= 1:
                raise ValueError(
                    f"the edge {prerequisite!r} to {node.id!r} has strength {strength}, not in (0, 1]"
                )
            edges[(prerequisite, node.id)] = strength
    named = {node.area: areas.get(node.area, node.area) for node in nodes.values()}
    return SkillGraph(nodes, edges, named)


def _topological(nodes: Mapping[str, SkillNode]) -> tuple[str, ...]:
    order: list[str] = []
    done: set[str] = set()
    for root in nodes:
        stack: list[tuple[str, Iterator[str]]] = [(root, iter(nodes[root].requires))]
        path = {root}
        while stack:
            skill, rest = stack[-1]
            prerequisite = next((p for p in rest if p not in done), None)
            if prerequisite is None:
                stack.pop()
                path.discard(skill)
                if skill not in done:
                    done.add(skill)
                    order.append(skill)
            elif prerequisite in path:
                raise ValueError(f"{prerequisite!r} rests on itself through {skill!r}")
            else:
                path.add(prerequisite)
                stack.append((prerequisite, iter(nodes[prerequisite].requires)))
    return tuple(order)


def _digest(nodes: Mapping[str, SkillNode], strengths: Mapping[tuple[str, str], float]) -> str:
    lines = [f"{node.id} {node.level}" for node in nodes.values()]
    lines += [f"{a} {b} {s!r}" for (a, b), s in strengths.items()]
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]
