"""What can be said of a skill at a moment: a probability with its interval, and a status in one word.

The words, and the rule behind each (in this order):

- shown     an own success alone brought P(correct) to `SHOWN_P`, and it has not faded below `FADING_P` since
- fading    it was shown, and time alone has brought P(correct) below `FADING_P`
- learning  there is own evidence or the lesson was read, but it is not shown (yet, or any more)
- inferred  never asked, but answers on skills that it rests on, or that rest on it, put P(correct) at `INFERRED_P` or
            above; a good general impression alone never does
- unknown   nothing of the above: never asked, and nothing else says it is there

`held` stands apart and is the durable thing: the lower bound of P(correct) `HELD_DAYS` from now is at least `HELD_P`,
and it was solved alone on at least `HELD_SEPARATE` separate days. One good placement never gives it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from math import sqrt
from typing import Literal

import msgspec

from rung.learner import constants as c
from rung.learner.belief import Ability, Belief
from rung.learner.forgetting import faded_level, faded_variance, retention
from rung.learner.graph import SkillGraph
from rung.learner.moment import days_of
from rung.learner.state import LearnerState
from rung.learner.weighing import chance, expected_chance

Status = Literal["shown", "inferred", "fading", "unknown", "learning"]


class Estimate(msgspec.Struct, frozen=True):
    """P(an unseen variant of difficulty 3 is solved alone at that moment) with an 80 % interval.

    `best`: the same right after the last practice (now, when never practised). `held`: durable mastery. `retention`: share of what was there at the last practice that is left, 1 = all of it.
    `successes`: own successes alone; `days`: separate days of them.
    """

    skill: str
    p: float
    low: float
    high: float
    best: float
    status: Status
    held: bool
    retention: float
    successes: int
    days: int

    @property
    def settled(self) -> bool:
        """Whether it is fairly clear that the skill is there or is not."""
        return not c.SETTLED_LOW < self.p < c.SETTLED_HIGH


def estimate(state: LearnerState, graph: SkillGraph, skill: str, at: datetime) -> Estimate:
    """What can be said of one skill at a moment."""
    return estimate_at(state, graph, skill, days_of(at))


def estimates(
    state: LearnerState, graph: SkillGraph, at: datetime, skills: Iterable[str] | None = None
) -> dict[str, Estimate]:
    """The same for many skills (default: the whole graph), in the order given."""
    now = days_of(at)
    return {
        skill: estimate_at(state, graph, skill, now) for skill in (graph.order if skills is None else skills)
    }


def estimate_at(state: LearnerState, graph: SkillGraph, skill: str, now: float) -> Estimate:
    """`estimate` at days since 1970."""
    belief = state.belief(skill, graph)
    common = state.common(skill, graph)
    p, low, high = _bounds(belief, common, now)
    best = p if belief.last is None else max(p, _bounds(belief, common, belief.last)[0])
    return Estimate(
        skill=skill,
        p=p,
        low=low,
        high=high,
        best=best,
        status=_status(belief, p, best, touched=skill in state.beliefs),
        held=_held(belief, common, now),
        retention=retention(belief, now),
        successes=belief.alone,
        days=len(belief.days),
    )


def chance_at(state: LearnerState, graph: SkillGraph, skill: str, now: float) -> float:
    """P(correct) alone, without the rest; for loops over many skills."""
    return _bounds(state.belief(skill, graph), state.common(skill, graph), now)[0]


def _bounds(belief: Belief, common: Ability, now: float) -> tuple[float, float, float]:
    level = faded_level(belief, common.mean, now)
    variance = common.variance + faded_variance(belief, now)
    p = expected_chance(level, variance)
    if level < 0:
        # Growing doubt alone would pull a low chance up towards one half: idle time must never look like learning.
        p = min(p, expected_chance(level, common.variance + belief.variance))
    reach = c.INTERVAL_Z * sqrt(variance)
    return p, chance(level - reach), chance(level + reach)


def _status(belief: Belief, p: float, best: float, *, touched: bool) -> Status:
    if belief.alone:
        if best < c.SHOWN_P:
            return "learning"
        return "shown" if p >= c.FADING_P else "fading"
    if belief.practised or belief.lesson:
        return "learning"
    return "inferred" if touched and p >= c.INFERRED_P else "unknown"


def _held(belief: Belief, common: Ability, now: float) -> bool:
    if len(belief.days) < c.HELD_SEPARATE:
        return False
    return _bounds(belief, common, now + c.HELD_DAYS)[1] >= c.HELD_P
