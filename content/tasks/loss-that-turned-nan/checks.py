"""Judge of `loss-that-turned-nan`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _problem(rng: np.random.Generator, n: int, d: int) -> tuple:
    """Weights, intercept, rows and labels with scores of ordinary size."""
    x = rng.normal(size=(n, d))
    y = (rng.random(n) < 0.5).astype(float)
    return rng.normal(size=d), float(rng.normal(0.5, 1)), x, y


@generator
def problems(rng: np.random.Generator, size: int) -> tuple:
    n, d = (int(v) for v in rng.integers(1, size + 2, 2))
    w, b, x, y = _problem(rng, n, d)
    x = x * 10.0 ** rng.integers(0, 3)
    return w, b, x, y, float(rng.choice([0.0, 0.1, 2.0]))


@check("one row of ordinary size", names="uphill")
def one_row(t: Trial) -> None:
    w, b, x, y = _problem(t.rng, 1, 3)
    t.same(w, b, x, y, 0.0)


@check("the penalty and its gradient", names="penalty-without-gradient")
def penalty(t: Trial) -> None:
    w, _, x, y = _problem(t.rng, 1, 3)
    t.same(w, 0.0, x, y, float(t.rng.uniform(0.5, 2)))


@check("the intercept is free", names="intercept-penalised")
def free_intercept(t: Trial) -> None:
    w, _, x, y = _problem(t.rng, 1, 2)
    t.same(w, float(t.rng.uniform(1, 3)), x, y, float(t.rng.uniform(0.5, 2)))


@check("loss and gradient are both means", names="gradient-summed")
def many_rows(t: Trial) -> None:
    w, b, x, y = _problem(t.rng, int(t.rng.integers(5, 12)), 3)
    t.same(w, b, x, y, 0.0)


@check("scores of any size give finite numbers", names="overflow")
def large_scores(t: Trial) -> None:
    for sign in (1.0, -1.0):
        size = np.round(t.rng.uniform(750, 5000, 3))
        x = np.concatenate([size, [1.0]])[:, None] * sign
        t.same(np.array([1.0]), 0.0, x, np.array([1.0, 1.0, 1.0, 0.0]) if sign > 0 else np.array([0.0, 0.0, 0.0, 1.0]), 0.0)


@check("a badly wrong row costs what it costs", names="clips-the-loss")
def wrong_rows(t: Trial) -> None:
    x = np.round(t.rng.uniform(40, 4000, (4, 1)))
    t.same(np.array([1.0]), 0.0, x, np.zeros(4), 0.0)
    t.same(np.array([-1.0]), 0.0, x, np.ones(4), 0.0)


@check("the inputs are left as they were")
def untouched(t: Trial) -> None:
    w, b, x, y = _problem(t.rng, 4, 2)
    t.unchanged(w, b, x, y, 0.5)


@check("agrees with the reference on fresh problems")
def fresh_problems(t: Trial) -> None:
    t.agree(n=30)
