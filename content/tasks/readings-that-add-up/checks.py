"""Judge of `readings-that-add-up`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _ints(rng: np.random.Generator, n: int, level: int = 0, spread: int = 50) -> list:
    return [level + int(x) for x in rng.integers(-spread, spread + 1, size=n)]


@generator
def offices(rng: np.random.Generator, size: int) -> tuple:
    """Readings of a few offices, some empty, sometimes on a huge level."""
    level = int(rng.choice([0, 0, 10**6, 10**12]))
    return ([_ints(rng, int(rng.integers(0, size + 1)), level) for _ in range(int(rng.integers(0, 5)))],)


@check("one office alone")
def alone(t: Trial) -> None:
    t.same([_ints(t.rng, 5)])


@check("offices without readings", names="empty-office-crashes")
def closed(t: Trial) -> None:
    t.same([])
    t.same([[], _ints(t.rng, 3), []])


@check("offices weigh by their readings", names="mean-of-means")
def weights(t: Trial) -> None:
    t.same([[10, 10, 10, 10, int(t.rng.integers(11, 30))], [90]])


@check("the spread between offices counts", names="spread-between-lost")
def between(t: Trial) -> None:
    a = int(t.rng.integers(20, 60))
    t.same([[0, 2, 4], [a, a + 2, a + 4]])


@check("large readings keep their variance", names="cancels-in-floats")
def large(t: Trial) -> None:
    t.same([_ints(t.rng, 3, 10**12, 4) + [10**12 + 9], _ints(t.rng, 2, 10**12, 3)])


@check("the same summary twice")
def twice(t: Trial) -> None:
    values = _ints(t.rng, 4)
    t.same([values, values])
    t.same([[7]])


@check("agrees with the reference on fresh offices")
def fresh_offices(t: Trial) -> None:
    t.agree(n=40)
