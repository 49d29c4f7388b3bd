"""Everything the model knows of one person: a frozen value that is a fold over their events."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from math import log1p
from types import MappingProxyType
from typing import Any

import msgspec

from rung.learner import constants
from rung.learner.belief import Ability, Belief
from rung.learner.graph import SkillGraph


class TaskRecord(msgspec.Struct, frozen=True):
    """One task as far as this person has come. `tries` counts judged submissions since the last pass.

    `solved`: 'no', 'helped' (hints or worked solution) or 'alone'. `last` in days since 1970-01-01 UTC.
    """

    tries: int = 0
    solved: str = "no"
    last: float = 0.0


class LearnerState(msgspec.Struct, frozen=True):
    """Beliefs and what the next choice needs to know. `beliefs` and `areas` hold only what was touched.

    `asked`: (skill, item) pairs of the placement, in order; `asked_kinds`: their kinds. `placed`: it was finished.
    `at`: days since 1970-01-01 UTC of the latest event (0.0: nothing happened yet). The clock never runs back.
    """

    ability: Ability
    areas: dict[str, Ability] = {}
    beliefs: dict[str, Belief] = {}
    tasks: dict[str, TaskRecord] = {}
    asked: tuple[tuple[str, str], ...] = ()
    asked_kinds: tuple[str, ...] = ()
    placed: bool = False
    at: float = 0.0

    def belief(self, skill: str, graph: SkillGraph) -> Belief:
        """The belief of a skill, touched or not."""
        found = self.beliefs.get(skill)
        return found if found is not None else prior_belief(skill, graph)

    def area(self, area: str) -> Ability:
        """What is believed of an area, touched or not."""
        return self.areas.get(area) or Ability(0.0, constants.AREA_VARIANCE)

    def common(self, skill: str, graph: SkillGraph) -> Ability:
        """What ability and area together say of a skill."""
        if skill not in graph:
            return self.ability
        area = self.area(graph[skill].area)
        return Ability(self.ability.mean + area.mean, self.ability.variance + area.variance)

    @property
    def lessons_read(self) -> frozenset[str]:
        """Skills whose lesson was read."""
        return frozenset(skill for skill, belief in self.beliefs.items() if belief.lesson)

    def tasks_solved(self) -> Mapping[str, str]:
        """Task id -> 'alone' or 'helped', for the tasks that were passed at least once."""
        return MappingProxyType({task: r.solved for task, r in self.tasks.items() if r.solved != "no"})


def prior() -> LearnerState:
    """A person of whom nothing is known."""
    return LearnerState(Ability(0.0, constants.ABILITY_VARIANCE))


def prior_belief(skill: str, graph: SkillGraph) -> Belief:
    """What is believed of a skill before any evidence: harder levels, and what rests on much, are known by fewer."""
    if skill not in graph:
        return Belief(constants.LEVEL_MEAN["core"], constants.SKILL_VARIANCE)
    level = constants.LEVEL_MEAN.get(graph[skill].level, constants.LEVEL_MEAN["core"])
    return Belief(
        level - constants.ANCESTRY_STEP * log1p(len(graph.ancestors(skill))),
        constants.SKILL_VARIANCE,
    )


def to_plain(state: LearnerState) -> dict[str, Any]:
    """The state as plain dicts, lists, numbers and strings (ready for JSON)."""
    plain: dict[str, Any] = msgspec.to_builtins(state)
    return plain


def from_plain(plain: Mapping[str, Any]) -> LearnerState:
    """The inverse of `to_plain`. Raises msgspec.ValidationError on anything else."""
    return msgspec.convert(plain, LearnerState)


def model_version(graph: SkillGraph) -> str:
    """Names the model and the graph that a state was folded with. When it differs, fold again from the events."""
    values = {
        name: repr(dict(value) if isinstance(value, Mapping) else value)
        for name, value in vars(constants).items()
        if name.isupper()
    }
    text = repr(sorted(values.items())) + graph.digest
    return sha256(text.encode()).hexdigest()[:16]
