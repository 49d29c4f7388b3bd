"""Judge of `cracks-in-the-welds`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _different(rng: np.random.Generator, n: int) -> np.ndarray:
    """Different chances, clear of 0 and 1, in random order."""
    return rng.permutation(np.round(np.linspace(0.05, 0.95, n), 4))


def _by_chance(rng: np.random.Generator, crack: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Welds whose cracks, from the highest chance to the lowest, are `crack`; rows in random order."""
    p = np.sort(_different(rng, len(crack)))[::-1]
    order = rng.permutation(len(crack))
    return np.array(crack)[order], p[order]


@generator
def weld_tables(rng: np.random.Generator, size: int) -> tuple:
    n = size + int(rng.integers(0, 4))
    crack = (rng.random(n) < rng.choice([0.1, 0.4, 0.8])).astype(int)
    p = np.clip(np.round(0.3 * crack + rng.random(n) * 0.9 - 0.1, int(rng.integers(1, 4))), 0.0, 1.0)
    return crack, p, float(rng.choice([0.25, 0.4, 0.5, 0.75, 1.0]))


@check("different chances: steps, not lines", names="trapezoids")
def steps(t: Trial) -> None:
    crack, p = _by_chance(t.rng, [1, 0, 1, 0, 0, 1, 0])
    t.same(crack, p, 0.7)


@check("every weld counts in the log loss", names="loss-of-cracks-only")
def all_welds(t: Trial) -> None:
    p = _different(t.rng, 6)
    t.same((p > 0.4).astype(int), p, 0.5)


@check("precision may dip and come back", names="stops-at-first-dip")
def dip(t: Trial) -> None:
    t.same(*_by_chance(t.rng, [1, 0, 0, 1, 1, 1, 1, 0]), 0.65)
    t.same(*_by_chance(t.rng, [0, 1, 1, 1, 0, 0]), 0.7)


@check("a precision that equals the floor is enough", names="floor-not-reached")
def equal_to_the_floor(t: Trial) -> None:
    t.same(*_by_chance(t.rng, [1, 0, 0, 1, 0, 0]), 0.5)
    t.same(*_by_chance(t.rng, [0, 0, 1, 0, 0]), 0.9)


@check("equal chances are opened together", names="ties-one-by-one")
def ties(t: Trial) -> None:
    t.same(np.array([1, 1, 0, 0, 0, 1]), np.array([0.6, 0.6, 0.6, 0.6, 0.2, 0.2]), 0.5)
    t.same(np.array([0, 0, 1, 0, 1, 1]), np.array([0.6, 0.6, 0.6, 0.3, 0.3, 0.3]), 0.4)


@check("chances of exactly 0 and 1", names="certain-is-infinite")
def certain(t: Trial) -> None:
    t.same(np.array([1, 0, 1, 0]), np.array([1.0, 0.0, 0.7, 0.2]), 0.5)
    t.same(np.array([1, 0, 1, 0]), np.array([0.0, 1.0, 0.7, 0.2]), 0.5, rtol=1e-5)


@check("a table without cracks", names="no-cracks-is-zero")
def sound(t: Trial) -> None:
    t.same(np.zeros(4, int), _different(t.rng, 4), 0.5)


@check("agrees with the reference on fresh tables")
def fresh_tables(t: Trial) -> None:
    t.agree(n=60, rtol=1e-5)
