"""Judge of `before-and-after-the-filter`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _readings(rng: np.random.Generator, n: int, level: float) -> np.ndarray:
    return rng.gamma(3.0, level / 3.0, n)               # skewed, so that medians and middles of differences part


@generator
def filters(rng: np.random.Generator, size: int) -> tuple:
    n, m = rng.integers(1, size + 3, 2)
    old, new = _readings(rng, n, 6.0), _readings(rng, m, float(rng.uniform(3, 8)))
    new[rng.random(m) < 0.15] += 120.0
    if rng.random() < 0.25:
        old, new = np.round(old / 4) * 4, np.round(new / 4) * 4
    old[rng.random(n) < 0.1] = np.nan
    new[rng.random(m) < 0.1] = np.nan
    return old, new


@check("the typical gap is the middle of all differences", names="gap-of-medians")
def middle_of_all(t: Trial) -> None:
    t.same(_readings(t.rng, 5, 6.0), _readings(t.rng, 6, 4.0))


@check("a large change does not widen its own ruler", names="one-common-middle")
def large_change(t: Trial) -> None:
    t.same(_readings(t.rng, 6, 3.0), _readings(t.rng, 5, 3.0) + 50.0)


@check("missing readings are left out", names="nan-poisons")
def missing(t: Trial) -> None:
    old, new = _readings(t.rng, 6, 6.0), _readings(t.rng, 5, 4.0)
    old[2] = new[0] = np.nan
    t.same(old, new)
    t.raises("ValueError", old, np.full(2, np.nan))
    t.raises("ValueError", np.array([]), new)


@check("a ruler of 0", names="effect-without-ruler")
def no_spread(t: Trial) -> None:
    t.same(np.full(4, 3.0), np.array([2.0, 2.0, 2.0, 2.0 + float(t.rng.integers(1, 9))]))


@check("absurd readings turn the mean round", names="fragile-at-zero")
def fragile(t: Trial) -> None:
    old = _readings(t.rng, 7, 6.0) + 3.0
    t.same(old, np.append(old[:5] - 2.5, 400.0))
    level = float(t.rng.integers(2, 9))
    t.same(np.array([level, level + 1, level - 1]), np.array([level, level, level + 30]))
    t.same(np.array([level, level + 1, level - 1]), np.array([level + 1, level, level - 1, level, level - 40]))


@check("the readings are left as they were")
def untouched(t: Trial) -> None:
    t.unchanged(_readings(t.rng, 4, 6.0), np.append(_readings(t.rng, 3, 4.0), np.nan))


@check("agrees with the reference on fresh readings")
def fresh(t: Trial) -> None:
    t.agree()
