"""One observation moves the ability, its skills, and by a sparse one-pass message their prerequisites and dependants."""

from __future__ import annotations

from math import sqrt

import msgspec

from rung.learner import constants as c
from rung.learner.belief import Ability, Belief
from rung.learner.forgetting import faded_level, faded_variance, retention, strengthened, weakened
from rung.learner.graph import SkillGraph
from rung.learner.observation import Observation
from rung.learner.state import LearnerState, prior_belief
from rung.learner.weighing import weigh

LEAST_VARIANCE = 0.04
"""logits². Nobody is ever known more exactly than to ±0.2 logits."""


def observe(state: LearnerState, seen: Observation, graph: SkillGraph) -> LearnerState:
    """The state after one observation. The share of surprise that each part takes is its share of the doubt."""
    now = max(seen.at, state.at)
    beliefs = dict(state.beliefs)
    total = sum(seen.skills.values())
    shares = {skill: weight / total for skill, weight in seen.skills.items()}
    areas: dict[str, float] = {}  # area -> its share of this observation
    for skill, share in shares.items():
        if skill in graph:
            areas[graph[skill].area] = areas.get(graph[skill].area, 0.0) + share
    before = {skill: state.belief(skill, graph) for skill in shares}
    common = {skill: state.common(skill, graph).mean for skill in shares}
    level = {skill: faded_level(before[skill], common[skill], now) for skill in shares}
    doubt = {skill: faded_variance(before[skill], now) for skill in shares}

    mean = sum(share * level[skill] for skill, share in shares.items()) - seen.difficulty
    variance = state.ability.variance + c.ITEM_VARIANCE
    variance += sum(share * share * state.area(area).variance for area, share in areas.items())
    variance += sum(share * share * doubt[skill] for skill, share in shares.items())
    new_mean, new_variance = weigh(
        mean, variance, seen.outcome, seen.guess, seen.slip, seen.weight, seen.slope
    )
    shift, change = (new_mean - mean) / variance, (new_variance - variance) / (variance * variance)

    for skill, share in shares.items():
        pull = share * doubt[skill]
        moved = max(LEAST_VARIANCE, doubt[skill] + pull * pull * change)
        beliefs[skill] = _practised(
            before[skill], level[skill] - common[skill], pull * shift, moved, seen, now
        )
    for skill, share in shares.items():
        if skill in graph:
            ratio = max(LEAST_VARIANCE, doubt[skill] + (share * doubt[skill]) ** 2 * change) / doubt[skill]
            _spread(beliefs, graph, skill, share * sqrt(doubt[skill]) * shift, ratio, frozenset(shares))
            if seen.right and seen.help == 0:
                _credit_prerequisites(beliefs, graph, skill, now, seen.weight, frozenset(shares))
    moved_areas = {area: _moved(state.area(area), share, shift, change) for area, share in areas.items()}
    return msgspec.structs.replace(
        state,
        ability=_moved(state.ability, 1.0, shift, change),
        areas={**state.areas, **moved_areas},
        beliefs=beliefs,
        at=now,
    )


def read_lesson(state: LearnerState, skill: str, at: float, graph: SkillGraph) -> LearnerState:
    """The state after the first reading of a lesson: a little growth, and doubt about what was missed before it."""
    now = max(at, state.at)
    belief = state.belief(skill, graph)
    if belief.lesson:
        return msgspec.structs.replace(state, at=now)
    level = state.common(skill, graph).mean + belief.mean + belief.growth
    open_share = 1 / (1 + 2.718281828 ** min(30.0, level + 1.0))  # near 0 for a skill that is already there
    read = msgspec.structs.replace(
        belief,
        lesson=True,
        growth=min(c.GROWTH_LIMIT, belief.growth + c.LESSON_GAIN),
        variance=belief.variance + c.LESSON_VARIANCE * open_share,
    )
    return msgspec.structs.replace(state, beliefs={**state.beliefs, skill: read}, at=now)


def _moved(part: Ability, share: float, shift: float, change: float) -> Ability:
    pull = share * part.variance
    return Ability(part.mean + pull * shift, max(LEAST_VARIANCE, part.variance + pull * pull * change))


def _practised(
    belief: Belief, own: float, shift: float, variance: float, seen: Observation, now: float
) -> Belief:
    """`own`: the skill's own part, faded to `now`; `shift`: what the answer adds to it."""
    tried = belief.alone + belief.helped + belief.missed
    unfaded = belief.mean + belief.growth
    alone = seen.right and seen.help == 0
    if seen.right:
        gain = c.GAIN_SUCCESS / (1 + tried / 2)
        back = c.RELEARN * max(0.0, unfaded - own) * c.HELP_WEIGHT[seen.help]
        stability = strengthened(belief, now, known_before=seen.known_before, help_used=seen.help)
    else:
        gain = c.GAIN_FAILURE / (1 + tried / 2)
        back = 0.0
        stability = weakened(belief, now)
    return msgspec.structs.replace(
        belief,
        mean=own - belief.growth + shift + back,
        variance=variance,
        growth=max(belief.growth, min(c.GROWTH_LIMIT, belief.growth + gain)),
        stability=stability,
        last=now,
        alone=belief.alone + alone,
        helped=belief.helped + (seen.right and not alone),
        missed=belief.missed + (not seen.right),
        days=_with_day(belief.days, now) if alone else belief.days,
        evidence=(*belief.evidence, seen.event)[-c.EVIDENCE_KEPT :],
    )


def _with_day(days: tuple[float, ...], now: float) -> tuple[float, ...]:
    if days and (int(now) == int(days[-1]) or now - days[-1] < c.SEPARATE_DAYS):
        return days
    return (*days, now)


def _spread(
    beliefs: dict[str, Belief],
    graph: SkillGraph,
    skill: str,
    pull: float,
    ratio: float,
    direct: frozenset[str],
) -> None:
    """One pass: each relative moves by correlation times its own doubt. `pull`: shift in sd of the skill.

    `ratio` is what the answer left of the skill's variance. The memory clock of a relative stands still: being
    inferred is not practice, and restarting a power law would make it fade faster.
    """
    rising = pull > 0
    for reach in (graph.ancestors(skill), graph.descendants(skill)):
        sure = rising == (reach is graph.ancestors(skill))
        couple = c.COUPLE_SURE if sure else c.COUPLE_SOFT
        for other, (_, strength) in reach.items():
            correlation = couple * strength
            if correlation < c.COUPLE_LEAST or other in direct:
                continue
            belief = beliefs.get(other) or prior_belief(other, graph)
            kept = max(0.0, 1 - correlation * correlation * max(0.0, 1 - ratio))
            beliefs[other] = msgspec.structs.replace(
                belief,
                mean=belief.mean + correlation * sqrt(belief.variance) * pull,
                variance=max(min(belief.variance, c.INFERRED_VARIANCE), belief.variance * kept),
                neighbours=_newest(belief.neighbours, skill),
            )


def _newest(neighbours: tuple[str, ...], skill: str) -> tuple[str, ...]:
    return (*(other for other in neighbours if other != skill), skill)[-c.NEIGHBOURS_KEPT :]


def _credit_prerequisites(
    beliefs: dict[str, Belief],
    graph: SkillGraph,
    skill: str,
    now: float,
    weight: float,
    direct: frozenset[str],
) -> None:
    """Using a skill reviews what it rests on: the prerequisite's clock is wound back a little, its mastery is not."""
    for other in graph.requires(skill):
        belief = beliefs.get(other)
        if belief is None or belief.last is None or other in direct or not belief.alone:
            continue
        if retention(belief, now) < c.ENCOMPASS_BELOW:
            share = c.ENCOMPASS * graph.strength(other, skill) * weight
            beliefs[other] = msgspec.structs.replace(belief, last=belief.last + share * (now - belief.last))
