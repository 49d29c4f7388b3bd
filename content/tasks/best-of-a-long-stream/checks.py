"""Judge of `best-of-a-long-stream`: right offers, few held, few comparisons."""

import numpy as np

from rung.grading.spec import Trial, check, generator

METER = '''class Offer:
    """Given: an offer with a hidden score. `a < b` compares scores; comparisons and living offers are counted.

    Leave it as it is.
    """

    compared = 0
    alive = 0
    most = 0

    def __init__(self, name: str, score: float) -> None:
        self.name, self._score = name, score
        Offer.alive += 1
        Offer.most = max(Offer.most, Offer.alive)

    def __del__(self) -> None:
        Offer.alive -= 1

    def __lt__(self, other: "Offer") -> bool:
        Offer.compared += 1
        return self._score < other._score

    def __eq__(self, other: object) -> bool:
        Offer.compared += 1
        return isinstance(other, Offer) and self._score == other._score


def measured(pairs: list[tuple[str, float]], k: int) -> dict:
    """Given: runs `best` on a stream and counts its work and the offers held at once. Leave it as it is."""
    Offer.compared = Offer.alive = Offer.most = 0
    found = best((Offer(name, score) for name, score in pairs), k)
    return {"best": [offer.name for offer in found], "compared": Offer.compared, "held": Offer.most}'''


def _meter_intact(t: Trial) -> None:
    t.need(METER in t.kit.source, None, "the given part of the file, which counts the work, was changed; please put it back as it was")


def drive(kit, pairs, k):
    """The names alone: work and memory are judged by checks of their own."""
    return kit.call("measured", pairs, k)["best"]


def _pairs(scores: list) -> list:
    return [(f"o{i}", float(score)) for i, score in enumerate(scores)]


@generator
def streams(rng: np.random.Generator, size: int) -> tuple:
    """Short streams with equal scores; k from none to more than there are."""
    scores = rng.integers(0, 1 + size, size=int(rng.integers(0, 2 * size + 1))) / 10
    return (_pairs(list(scores)), int(rng.integers(0, size + 2)))


@check("the best come first", names="not-in-order")
def first(t: Trial) -> None:
    t.same(_pairs([3, 9, 1, 7, 5, 8, 2, 6, 4]), 5)
    t.same(_pairs(list(t.rng.permutation(30))), 9)


@check("the highest are kept", names="keeps-the-lowest")
def highest(t: Trial) -> None:
    t.same(_pairs([1, 2, 3, 4, 5, 6]), 2)
    t.same(_pairs(list(t.rng.permutation(12))), 3)


@check("nothing wanted, nothing given", names="nothing-wanted-crashes")
def nothing(t: Trial) -> None:
    t.same(_pairs([2, 1, 3]), 0)
    t.same([], 3)
    t.same(_pairs([2, 1]), 5)


@check("the earlier of two equals stands first", names="later-of-equals-first")
def equals(t: Trial) -> None:
    t.same(_pairs([5, 5, 5, 5, 5]), int(t.rng.integers(2, 5)))
    t.same(_pairs([1, 7, 7, 2, 7, 3]), 2)


def _measures(t: Trial) -> dict:
    n, k = 1200, 200
    orders = {"rising": np.arange(n), "falling": np.arange(n)[::-1], "mixed": t.rng.permutation(n)}
    return {name: t.kit.call("measured", _pairs(list(scores)), k) for name, scores in orders.items()}


@check("few offers are held at once", names="holds-everything")
def memory(t: Trial) -> None:
    _meter_intact(t)
    for name, out in _measures(t).items():
        t.need(out["held"] <= 810, "holds-everything", f"a {name} stream of 1200 offers, k = 200: {out['held']} offers were held at once", given=f"1200 offers with {name} scores, k = 200", theirs=f"{out['held']} held", wanted="at most 810 held")


@check("few comparisons for each offer", names="orders-everything-each-time")
def work(t: Trial) -> None:
    for name, out in _measures(t).items():
        each = out["compared"] / 1200
        t.need(each <= 60, "orders-everything-each-time", f"a {name} stream of 1200 offers, k = 200: {each:.0f} comparisons for each offer", given=f"1200 offers with {name} scores, k = 200", theirs=f"{each:.0f} comparisons for each offer", wanted="at most 60")


@check("agrees with the reference on fresh streams")
def fresh_streams(t: Trial) -> None:
    t.agree(n=40)
