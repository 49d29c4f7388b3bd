"""Judge of `container-on-the-seabed`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _sea(rng: np.random.Generator, k: int) -> tuple[np.ndarray, np.ndarray]:
    return rng.dirichlet(np.full(k, 2.0)), rng.uniform(0.1, 0.9, k)


@generator
def seas(rng: np.random.Generator, size: int) -> tuple:
    k = int(rng.integers(1, min(size, 6) + 1))
    prior, detect = _sea(rng, k)
    if rng.random() < 0.25:
        detect[rng.integers(k)] = 1.0
    return prior, detect, rng.integers(0, k, int(rng.integers(0, size + 1)))


@check("one dive in vain", names="perfect-dive")
def one_dive(t: Trial) -> None:
    prior, detect = _sea(t.rng, 3)
    t.same(prior, detect, np.array([int(t.rng.integers(3))]))


@check("the same area several times", names="repeats-once")
def repeats(t: Trial) -> None:
    prior, detect = _sea(t.rng, 3)
    area = int(t.rng.integers(3))
    t.same(prior, detect, np.array([area, (area + 1) % 3, area, area]))


@check("the next dive goes where it is likeliest to succeed", names="most-likely-area")
def murky(t: Trial) -> None:
    t.same(np.array([0.5, 0.3, 0.2]), np.array([0.05, 0.1, 0.8]) + t.rng.uniform(0, 0.02, 3), np.array([], dtype=int))


@check("a clear area is ruled out, and so may be all of them")
def clear_water(t: Trial) -> None:
    prior, _ = _sea(t.rng, 3)
    t.same(prior, np.array([1.0, 0.5, 1.0]), np.array([0, 2]))
    t.raises("ValueError", prior, np.ones(3), t.rng.permutation(3))


@check("the inputs are left as they were")
def untouched(t: Trial) -> None:
    t.unchanged(*_sea(t.rng, 3), np.array([1, 1]))


@check("agrees with the reference in fresh seas")
def fresh(t: Trial) -> None:
    t.agree()
