"""How much doubt a question is expected to remove: a quick guess for every question, an exact look-ahead for a few.

Doubt is the sum over the goal's skills of weight · p(1-p): 0 when everything is sure one way or the other. The quick
guess uses what the update would do: the share of doubt that an answer removes on its own skill, carried along the
same sparse messages. A success speaks surely of what lies below, a failure surely of what lies above, so each
direction counts with its own chance. The look-ahead answers the question both ways with the real update.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from rung.learner import constants as c
from rung.learner.estimate import chance_at
from rung.learner.forgetting import faded_level, faded_variance
from rung.learner.graph import SkillGraph
from rung.learner.observation import Observation, logit_of_label
from rung.learner.state import LearnerState
from rung.learner.update import observe
from rung.learner.weighing import right_chance, weigh


class ItemLike(Protocol):
    """What placement needs to know of a quick item; `rung.catalog.model.ItemSpec` is one."""

    @property
    def skill(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def difficulty(self) -> float: ...


class Doubt:
    """The doubt of a state over some weighted skills (id -> weight, all in the graph) at `now` (days since 1970)."""

    __slots__ = ("_areas", "_graph", "_now", "_reach", "_state", "_weights", "_worth", "total")

    def __init__(
        self, state: LearnerState, graph: SkillGraph, weights: Mapping[str, float], now: float
    ) -> None:
        self._state, self._graph, self._weights, self._now = state, graph, weights, now
        self._worth: dict[str, float] = {}  # skill -> its doubt, as far as an answer could still remove it
        self._areas: dict[str, float] = {}  # area -> the same, summed
        self.total = 0.0
        for skill, weight in weights.items():
            p = chance_at(state, graph, skill, now)
            spread = faded_variance(state.belief(skill, graph), now) + state.common(skill, graph).variance
            worth = weight * p * (1 - p) * min(1.0, spread / c.SKILL_VARIANCE)
            self._worth[skill] = worth
            self._areas[graph[skill].area] = self._areas.get(graph[skill].area, 0.0) + worth
            self.total += weight * p * (1 - p)
        self._reach: dict[str, tuple[float, float]] = {}

    def quick_drop(self, item: ItemLike) -> float:
        """About the expected drop; microseconds. Good for ranking, not for its size."""
        state, skill = self._state, item.skill
        mean, variance = self._level(item)
        guess = c.GUESS.get(item.kind, c.TASK_GUESS)
        right = right_chance(mean, variance, guess, c.SLIP)
        up, down = _explained(round(mean, 1), round(variance, 1), guess)
        rising, falling = self._carried(skill)
        here = right * up * rising + (1 - right) * down * falling
        area = self._graph[skill].area
        shared = sum(self._worth.values()) * (state.ability.variance / variance) ** 2
        shared += self._areas.get(area, 0.0) * (state.area(area).variance / variance) ** 2
        own = faded_variance(state.belief(skill, self._graph), self._now) / variance
        return own * here + c.COMMON_SHARE * (right * up + (1 - right) * down) * shared

    def exact_drop(self, item: ItemLike) -> float:
        """The expected drop, by answering both ways with the real update; about a millisecond."""
        guess = c.GUESS.get(item.kind, c.TASK_GUESS)
        right = right_chance(*self._level(item), guess, c.SLIP)
        left = 0.0
        for outcome, likely in ((1.0, right), (0.0, 1 - right)):
            imagined = Observation(
                event="",
                at=self._now,
                skills={item.skill: 1.0},
                outcome=outcome,
                difficulty=logit_of_label(item.difficulty),
                guess=guess,
                slip=c.SLIP,
                known_before=True,
            )
            after = observe(self._state, imagined, self._graph)
            chances = (
                (w, chance_at(after, self._graph, skill, self._now)) for skill, w in self._weights.items()
            )
            left += likely * sum(weight * p * (1 - p) for weight, p in chances)
        return self.total - left

    def _level(self, item: ItemLike) -> tuple[float, float]:
        """Mean and variance, in logits, of how far this person stands above the item."""
        belief, common = (
            self._state.belief(item.skill, self._graph),
            self._state.common(item.skill, self._graph),
        )
        mean = faded_level(belief, common.mean, self._now) - logit_of_label(item.difficulty)
        return mean, faded_variance(belief, self._now) + common.variance + c.ITEM_VARIANCE

    def _carried(self, skill: str) -> tuple[float, float]:
        """Doubt within reach of a rise and of a fall of `skill`, its own included."""
        found = self._reach.get(skill)
        if found is None:
            own = self._worth.get(skill, 0.0)
            below = self._sum(self._graph.ancestors(skill))
            above = self._sum(self._graph.descendants(skill))
            sure, soft = c.COUPLE_SURE**2, c.COUPLE_SOFT**2
            found = (own + sure * below + soft * above, own + soft * below + sure * above)
            self._reach[skill] = found
        return found

    def _sum(self, reach: Mapping[str, tuple[int, float]]) -> float:
        return sum(
            strength * strength * self._worth.get(other, 0.0) for other, (_, strength) in reach.items()
        )


@lru_cache(maxsize=4096)
def _explained(mean: float, variance: float, guess: float) -> tuple[float, float]:
    """Share of the variance that a right and a wrong answer explain. Rounded arguments make it cheap to ask often."""
    right, _ = weigh(mean, variance, 1.0, guess, c.SLIP, 1.0)
    wrong, _ = weigh(mean, variance, 0.0, guess, c.SLIP, 1.0)
    return (right - mean) ** 2 / variance, (wrong - mean) ** 2 / variance
