"""Judge of `gradient-of-a-soft-loss`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def problems(rng: np.random.Generator, size: int) -> tuple:
    n, d = rng.integers(1, size + 2, 2)
    X = rng.normal(0, 1.5, (n, d))
    return rng.normal(size=d), float(rng.normal()), X, rng.normal(0, 3, n), float(rng.uniform(0.3, 4))


def _one_row(rng: np.random.Generator, error: float, delta: float) -> tuple:
    """One row with a given error, so that no mean and no sum can matter."""
    w, X = rng.normal(size=2), rng.uniform(0.5, 2, (1, 2))
    return w, 0.5, X, X @ w + 0.5 - error, delta


@check("one row, small error: the sign and the inputs", names="wrong-sign")
def small_error(t: Trial) -> None:
    t.same(*_one_row(t.rng, float(t.rng.uniform(0.005, 0.01)), 1.0), rtol=1e-3, atol=1e-6)


@check("one row, large error: the slope stays below delta", names="outer-forgotten")
def large_error(t: Trial) -> None:
    t.same(*_one_row(t.rng, float(t.rng.uniform(20, 60)), 1.0))


@check("delta other than 1", names="inner-forgotten")
def other_delta(t: Trial) -> None:
    t.same(*_one_row(t.rng, float(t.rng.uniform(1, 3)), float(t.rng.uniform(2, 4))))


@check("several rows: the loss is a mean, and so is its gradient", names="sum-not-mean")
def several_rows(t: Trial) -> None:
    n = int(t.rng.integers(3, 6))
    t.same(t.rng.normal(size=2), 0.3, t.rng.normal(size=(n, 2)), t.rng.normal(0, 2, n), 1.0)


@check("agrees with the reference on fresh problems")
def fresh(t: Trial) -> None:
    t.agree()
