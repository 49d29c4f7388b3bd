"""Judge of `approval-in-odds`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

_CLOSE = {"rtol": 1e-4, "atol": 1e-6}


def drive(kit, x, y, l2, odds):
    """Both functions: the weights, and one sentence about one applicant of an independent model."""
    return {"fit": kit.call("fit", x, y, l2), "odds": kit.call("read_odds", *odds)}


def _question(rng: np.random.Generator) -> tuple:
    """A model, an applicant with a chance that is not extreme, a column and a change."""
    d = int(rng.integers(1, 4))
    w = rng.choice([-1, 1], d) * rng.uniform(0.2, 0.8, d)
    return w, float(rng.normal(0, 0.3)), rng.normal(0, 1, d), int(rng.integers(d)), float(rng.choice([-3.0, -2.0, 2.0, 3.0]))


def _people(rng: np.random.Generator, n: int, d: int) -> tuple[np.ndarray, np.ndarray]:
    """Standard columns; approvals follow a logistic model, both outcomes occur."""
    x = rng.normal(size=(n, d))
    y = (rng.random(n) < 1 / (1 + np.exp(-(x.sum(axis=1) - 1)))).astype(float)
    y[:2] = 0.0, 1.0
    return x, y


_PLAIN = (np.array([[0.0], [1.0], [2.0], [3.0]]), np.array([0.0, 1.0, 0.0, 1.0]), 0.1)


@generator
def portfolios(rng: np.random.Generator, size: int) -> tuple:
    x, y = _people(rng, 4 + 3 * size, int(rng.integers(1, 5)))
    x[:, 0] *= 10.0 ** rng.integers(-1, 2)
    if rng.random() < 0.3:
        x[:, -1] = np.where(y == 1, 1.0, -1.0) * rng.uniform(0.5, 2.0, len(y))        # separates the groups
    return x, y, float(rng.choice([0.1, 1.0, 5.0])), _question(rng)


@check("odds are multiplied, chances are not", names="odds-as-chances")
def odds(t: Trial) -> None:
    for _ in range(3):
        t.same(*_PLAIN, _question(t.rng), **_CLOSE)


@check("a small table is fitted to the bottom")
def small(t: Trial) -> None:
    x, y = _people(t.rng, 12, 1)
    t.same(x, y, 1.0, _question(t.rng), **_CLOSE)


@check("the intercept is free", names="intercept-pulled")
def rare(t: Trial) -> None:
    x, _ = _people(t.rng, 40, 2)
    y = np.zeros(40)
    y[:3] = 1.0
    t.same(x, y, 4.0, _question(t.rng), **_CLOSE)


@check("the penalty stands against the sum of losses", names="penalty-on-the-mean")
def strength(t: Trial) -> None:
    x, y = _people(t.rng, 60, 3)
    t.same(x, y, 3.0, _question(t.rng), **_CLOSE)


@check("groups that one column separates", names="no-penalty")
def separated(t: Trial) -> None:
    y = t.rng.permutation(np.repeat([0.0, 1.0], 8))
    x = np.column_stack([np.where(y == 1, 1, -1) * t.rng.uniform(0.5, 2, 16), t.rng.normal(size=16)])
    t.same(x, y, 0.5, _question(t.rng), **_CLOSE)
    x[0, 0] *= 25                                            # one applicant far out, on the right side
    t.same(x, y, 0.1, _question(t.rng), **_CLOSE)


@check("columns of very different size", names="not-finished")
def sizes(t: Trial) -> None:
    x, y = _people(t.rng, 80, 3)
    t.same(x * np.array([1000.0, 1.0, 0.1]) + np.array([3000.0, 0.0, 0.0]), y, 0.5, _question(t.rng), **_CLOSE)


@check("agrees with the reference on fresh portfolios")
def fresh(t: Trial) -> None:
    t.agree(n=25, **_CLOSE)
