"""The next best question, and when to stop asking: doubt over the goal's skills is what it is all about (`gain`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Literal

import msgspec

from rung.learner import constants as c
from rung.learner.estimate import chance_at
from rung.learner.gain import Doubt, ItemLike
from rung.learner.graph import SkillGraph
from rung.learner.moment import days_of
from rung.learner.state import LearnerState

StopReason = Literal["settled", "length"]


class Question(msgspec.Struct, frozen=True):
    """The question to ask next. `seed` makes its variant. `number` counts from 1; `most` is the longest it can get.

    `gain`: expected drop in doubt (summed weight · p(1-p) over the goal). `why`: a short sentence for the page.
    """

    skill: str
    name: str
    kind: str
    difficulty: float
    seed: int
    number: int
    most: int
    gain: float
    why: str


def next_question(
    state: LearnerState,
    graph: SkillGraph,
    items: Iterable[ItemLike],
    goal: Mapping[str, float] | None,
    at: datetime,
    seed: int,
) -> Question | None:
    """The best question not asked yet, or None when none is left. The same arguments give the same question.

    It does not look at the stop rule: ask `stop_reason` first.
    """
    items = list(items)
    open_items = _open(state, graph, items)
    if not open_items:
        return None
    doubt = Doubt(state, graph, _weights(graph, items, goal), days_of(at))
    gain, item = _best(state, doubt, open_items, seed)
    number = len(state.asked) + 1
    return Question(
        skill=item.skill,
        name=item.name,
        kind=item.kind,
        difficulty=item.difficulty,
        seed=variant_seed(seed, item.skill, item.name, number),
        number=number,
        most=c.PLACEMENT_MOST,
        gain=gain,
        why=_why(graph, item.skill),
    )


def stop_reason(
    state: LearnerState,
    graph: SkillGraph,
    items: Iterable[ItemLike],
    goal: Mapping[str, float] | None,
    at: datetime,
) -> StopReason | None:
    """Why to stop now, or None to go on. 'length': asked enough, or nothing is left to ask. 'settled': clear enough.

    After `PLACEMENT_LEAST` questions it is clear enough when `SETTLED_SHARE` of the goal's skills that can be asked
    are settled, or when even the best question would remove hardly any of the doubt.
    """
    now, asked = days_of(at), len(state.asked)
    items = list(items)
    open_items = _open(state, graph, items)
    if asked >= c.PLACEMENT_MOST or not open_items:
        return "length"
    if asked < c.PLACEMENT_LEAST:
        return None
    taught = {item.skill for item in items if item.skill in graph}
    aims = [skill for skill in taught if goal is None or skill in goal] or list(taught)
    chances = [chance_at(state, graph, skill, now) for skill in aims]
    settled = sum(not c.SETTLED_LOW < p < c.SETTLED_HIGH for p in chances)
    if settled >= c.SETTLED_SHARE * len(aims):
        return "settled"
    doubt = Doubt(state, graph, dict.fromkeys(aims, 1.0), now)
    best = max(open_items, key=lambda item: (doubt.quick_drop(item), item.skill, item.name))
    return "settled" if doubt.exact_drop(best) < c.SMALL_GAIN * doubt.total else None


def variant_seed(seed: int, skill: str, name: str, number: int) -> int:
    """A seed for one variant of one item: fixed by the learner's seed and the place in the sequence. 0 .. 2³¹-1."""
    digest = sha256(f"{seed}/{skill}/{name}/{number}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> 1


def _open(state: LearnerState, graph: SkillGraph, items: Iterable[ItemLike]) -> list[ItemLike]:
    asked = set(state.asked)
    return [item for item in items if item.skill in graph and (item.skill, item.name) not in asked]


def _weights(
    graph: SkillGraph, items: Iterable[ItemLike], goal: Mapping[str, float] | None
) -> dict[str, float]:
    """What is worth knowing: the goal, and of it mostly what can be asked. Without a goal, all that can be asked."""
    askable = {item.skill: 1.0 for item in items if item.skill in graph}
    if goal is None:
        return askable
    return {s: w if s in askable else w * c.UNASKED_WEIGHT for s, w in goal.items() if s in graph}


def _best(state: LearnerState, doubt: Doubt, items: list[ItemLike], seed: int) -> tuple[float, ItemLike]:
    """(expected drop in doubt, item): the quick guess makes a shortlist, the look-ahead chooses from it."""

    def liked(gain: float, item: ItemLike) -> float:
        tired = c.KIND_FATIGUE ** state.asked_kinds[-3:].count(item.kind)
        return gain * tired * _jitter(seed, item, len(state.asked))

    quick = sorted(items, key=lambda item: (-liked(doubt.quick_drop(item), item), item.skill, item.name))
    exact = [(doubt.exact_drop(item), item) for item in quick[: c.LOOK_AHEAD]]
    return max(exact, key=lambda one: (liked(*one), one[1].skill, one[1].name))


def _jitter(seed: int, item: ItemLike, number: int) -> float:
    """A factor within 2 % of 1: two people with the same answers need not see the same questions."""
    return 0.98 + 0.04 * (variant_seed(seed, item.skill, item.name, number) / 2**31)


def _why(graph: SkillGraph, skill: str) -> str:
    above, below = len(graph.descendants(skill)), len(graph.ancestors(skill))
    if above >= 5 and above >= below:
        return f"{above} other skills rest on this one."
    if below >= 5:
        return f"Knowing this would speak for {below} skills below it."
    return "Nothing asked so far says much about this."
