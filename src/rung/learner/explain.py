"""Why a mark is as it is: a plain sentence or two, and the ids of the events behind it."""

from __future__ import annotations

from datetime import datetime

import msgspec

from rung.learner import constants as c
from rung.learner.belief import Belief
from rung.learner.estimate import Estimate, chance_at, estimate
from rung.learner.graph import SkillGraph
from rung.learner.moment import days_of, moment_of
from rung.learner.state import LearnerState

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FORWARD_DAYS = (14.0, 30.0, 60.0, 120.0)


class Explanation(msgspec.Struct, frozen=True):
    """`text`: what the map says when a mark is opened. `evidence`: event ids, newest last. `neighbours`: skill ids."""

    skill: str
    text: str
    evidence: tuple[str, ...]
    neighbours: tuple[str, ...]


def explain(state: LearnerState, graph: SkillGraph, skill: str, at: datetime) -> Explanation:
    """The reason for the estimate of one skill at a moment, in words."""
    belief = state.belief(skill, graph)
    seen = estimate(state, graph, skill, at)
    now = days_of(at)
    sentences = [
        _evidence(belief, graph, seen, now),
        _likely(state, graph, seen, belief, now),
        _durable(seen, belief),
    ]
    return Explanation(skill, " ".join(s for s in sentences if s), belief.evidence, belief.neighbours)


def _evidence(belief: Belief, graph: SkillGraph, seen: Estimate, now: float) -> str:
    if belief.practised:
        counts = [
            f"{_number(belief.alone)} solved alone" if belief.alone else "",
            f"{_number(belief.helped)} with help" if belief.helped else "",
            f"{_number(belief.missed)} not yet right" if belief.missed else "",
        ]
        text = ", ".join(part for part in counts if part)
        return f"{text[0].upper()}{text[1:]}; last {_ago(now - (belief.last or now))}."
    if belief.lesson:
        return "The lesson was read; nothing has been tried yet."
    if belief.neighbours:
        names = [graph.title(other) for other in reversed(belief.neighbours)][:3]
        return f"Never asked directly; inferred from your answers on {_listed(names)}."
    if seen.status == "inferred":
        return "Never asked directly; inferred from your answers on the whole."
    return "Nothing has been asked about this yet."


def _likely(state: LearnerState, graph: SkillGraph, seen: Estimate, belief: Belief, now: float) -> str:
    text = f"Likely to solve a new one alone: {_chance(seen.p)} (80 % sure: {_chance(seen.low)} to {_chance(seen.high)})"
    if belief.alone:
        for ahead in _FORWARD_DAYS:
            later = chance_at(state, graph, seen.skill, now + ahead)
            if seen.p - later >= 0.05:
                day = moment_of(now + ahead)
                return f"{text}, fading to {_chance(later)} by {day.day} {day:%B} without practice."
    return f"{text}."


def _durable(seen: Estimate, belief: Belief) -> str:
    if seen.held:
        return f"Held: it should still be there in {c.HELD_DAYS:.0f} days."
    if seen.status == "fading":
        return "It was shown, and time has passed; one more alone brings it back."
    if seen.status != "shown":
        return ""
    if len(belief.days) < c.HELD_SEPARATE:
        return "To be held it has to be solved alone on another day."
    return f"To be held, the lower bound in {c.HELD_DAYS:.0f} days has to reach {c.HELD_P:.2f}."


def _chance(p: float) -> str:
    """Two decimals, and never 0.00 or 1.00: nobody is that sure."""
    return f"{min(0.99, max(0.01, p)):.2f}"


def _ago(days: float) -> str:
    if days < 1:
        return "within the last day"
    whole = int(days)
    return "one day ago" if whole == 1 else f"{whole} days ago"


def _number(n: int) -> str:
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
