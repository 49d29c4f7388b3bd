"""What is believed of one skill: a Gaussian over ability in logits, a memory clock, and counts that name the evidence."""

from __future__ import annotations

import msgspec


class Belief(msgspec.Struct, frozen=True):
    """One skill of one person.

    The ability behind a skill is `common + mean + growth` logits, where `common` is what the person's general ability
    and their area add up to: 0 means that a middling unseen variant
    (difficulty 3) is solved alone half of the time. All of it is *as of `last`*; `forgetting` carries it on in time.
    """

    mean: float  # logits, the skill's own part, beside ability and area
    variance: float  # logits², how unsure we are of `mean`
    growth: float = 0.0  # logits gained by practice here
    stability: float = 0.0  # days; larger = fades more slowly; 0 = never practised
    last: float | None = (
        None  # days since 1970-01-01 UTC of the last own practice; None = only inferred or prior
    )
    alone: int = 0  # successes alone
    helped: int = 0  # successes with hints or after the worked solution
    missed: int = 0  # failures and "I don't know yet"
    days: tuple[float, ...] = ()  # separate days (in days since 1970) on which something was solved alone
    lesson: bool = False  # the lesson was read
    evidence: tuple[str, ...] = ()  # ids of the latest events that moved it directly, newest last
    neighbours: tuple[str, ...] = ()  # skills whose answers moved it from afar, newest last, each once

    @property
    def practised(self) -> bool:
        """Whether the person ever answered or submitted something of this very skill."""
        return self.last is not None


class Ability(msgspec.Struct, frozen=True):
    """What many skills of one person have in common (all of them, or an area): logits and logits²."""

    mean: float
    variance: float
