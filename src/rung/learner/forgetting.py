"""What time does to a belief: a power law on what lies above a floor, and growing doubt.

The shape (power, not exponential; stability that grows with spaced success) is that of the memory literature:
Wixted and Carpenter 2007 for the power law, Cepeda et al. 2006 for spacing. The constants are in `constants`.
"""

from __future__ import annotations

from math import log1p

from rung.learner import constants as c
from rung.learner.belief import Belief


def retention(belief: Belief, now: float) -> float:
    """Share of the ability above the floor that is left at `now` (days since 1970), in (0, 1]. Never rises with time."""
    if belief.last is None or now <= belief.last:
        return 1.0
    return float((1 + (now - belief.last) / _stability(belief)) ** -c.DECAY_POWER)


def faded_level(belief: Belief, common: float, now: float) -> float:
    """Ability in this skill at `now`, logits: `common` is what their ability and area add."""
    level = common + belief.mean + belief.growth
    if level <= c.FLOOR:
        return level
    return c.FLOOR + (level - c.FLOOR) * retention(belief, now)


def faded_variance(belief: Belief, now: float) -> float:
    """Doubt about the skill's own part at `now`, logits². Grows while idle, up to the doubt of a stranger."""
    if belief.last is None or now <= belief.last:
        return belief.variance
    grown = belief.variance + c.IDLE_VARIANCE * log1p((now - belief.last) / _stability(belief))
    return max(belief.variance, min(grown, c.SKILL_VARIANCE))


def strengthened(belief: Belief, now: float, *, known_before: bool, help_used: int) -> float:
    """Stability in days after a success at `now`. A success after a long gap strengthens; a quick repeat hardly does."""
    if belief.alone + belief.helped == 0:
        first = c.STABILITY_KNOWN if known_before else c.STABILITY_FIRST
        grown = max(_stability(belief), first if help_used == 0 else c.STABILITY_LIMITS[0])
    else:
        gap = 0.0 if belief.last is None else max(0.0, now - belief.last)
        spacing = min(1.0, gap / _stability(belief)) * c.HELP_WEIGHT[help_used]
        grown = _stability(belief) * (1 + c.STABILITY_GROWTH * spacing)
    return _bounded(grown)


def weakened(belief: Belief, now: float) -> float:
    """Stability in days after a failure at `now`. Several misses in one sitting count as one."""
    if belief.last is not None and now - belief.last < c.SEPARATE_DAYS:
        return _bounded(belief.stability)
    return _bounded(belief.stability * c.STABILITY_LOSS)


def _stability(belief: Belief) -> float:
    return max(belief.stability, c.STABILITY_LIMITS[0])


def _bounded(stability: float) -> float:
    return min(max(stability, c.STABILITY_LIMITS[0]), c.STABILITY_LIMITS[1])
