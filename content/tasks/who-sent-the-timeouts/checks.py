"""Judge of `who-sent-the-timeouts`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _cost(rng: np.random.Generator, n: int) -> np.ndarray:
    return rng.uniform(0.1, 5, n).round(2)


@generator
def logs(rng: np.random.Generator, size: int) -> tuple:
    regions, outcomes = rng.integers(1, size + 2, 2)
    counts = rng.poisson(rng.choice([0.5, 3, 40], (regions, 1)) * rng.uniform(0.2, 2, (regions, outcomes)))
    counts[0, 0] += 1
    return counts, _cost(rng, outcomes)


@check("the two conditions are kept apart", names="condition-swapped")
def conditions(t: Trial) -> None:
    counts = t.rng.integers(5, 60, (3, 3)) * np.array([[1], [4], [9]])
    t.same(counts, np.ones(3))                          # every cost is 1: the expected cost is 1 whatever is weighed


@check("a busy region weighs more in the expected cost", names="regions-weigh-alike")
def weighed(t: Trial) -> None:
    counts = np.array([[900, 100], [2, 8]]) + t.rng.integers(0, 2, (2, 2))
    t.same(counts, np.array([1.0, float(t.rng.integers(10, 50))]))


@check("a region without requests, an outcome that never happened", names="nan-for-empty")
def empty(t: Trial) -> None:
    counts = t.rng.integers(1, 20, (3, 4))
    counts[1] = 0
    counts[:, 2] = 0
    t.same(counts, _cost(t.rng, 4))


@check("agrees with the reference on fresh logs")
def fresh(t: Trial) -> None:
    t.agree()
