"""Judge of `outliers-that-hid`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def readings(rng: np.random.Generator, size: int) -> tuple:
    n = int(rng.integers(1, 2 * size + 2))
    values = rng.normal(20, 2, n)
    values[rng.random(n) < 0.2] += rng.choice([-60.0, 300.0])
    if rng.random() < 0.3:
        values = np.round(values / 10) * 10             # plateaus: the spread is often 0
    values[rng.random(n) < rng.choice([0.0, 0.3])] = np.nan
    return values, float(rng.choice([2.0, 3.0, 3.5]))


def _mostly_fine(rng: np.random.Generator, n: int = 13, wild: int = 3) -> np.ndarray:
    values = rng.normal(20, 1, n)
    values[:wild] = rng.uniform(400, 600, wild)
    return rng.permutation(values)


@check("several wild readings do not hide each other", names="mean-and-deviation")
def masking(t: Trial) -> None:
    t.same(_mostly_fine(t.rng), 3.0)


@check("a drop counts like a peak", names="one-sided")
def drops(t: Trial) -> None:
    t.same(40.0 - _mostly_fine(t.rng), 3.0)


@check("missing readings are set aside", names="nan-poisons")
def missing(t: Trial) -> None:
    values = _mostly_fine(t.rng)
    values[t.rng.choice(13, 4, replace=False)] = np.nan
    values[0] = 900.0
    t.same(values, 3.0)


@check("a reading that leaves a plateau", names="zero-spread-silent")
def plateau(t: Trial) -> None:
    values = np.full(9, float(t.rng.integers(10, 30)))
    values[t.rng.integers(9)] += float(t.rng.choice([-1.5, 2.5]))
    t.same(values, 3.0)
    t.same(np.full(4, 7.0), 3.0)


@check("nothing present is refused")
def nothing(t: Trial) -> None:
    t.raises("ValueError", np.full(3, np.nan), 3.0)


@check("agrees with the reference on fresh readings")
def fresh(t: Trial) -> None:
    t.agree()
