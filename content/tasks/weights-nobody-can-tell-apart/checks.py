"""Judge of `weights-nobody-can-tell-apart`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _orthonormal(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    return np.linalg.qr(rng.normal(size=(n, d)))[0]


def _table(rng: np.random.Generator, n: int, singular: np.ndarray) -> np.ndarray:
    """A table (n, d) with the given singular values, so that its condition is known."""
    d = len(singular)
    return _orthonormal(rng, n, d) * singular @ _orthonormal(rng, d, d).T


@generator
def sensor_tables(rng: np.random.Generator, size: int) -> tuple:
    d = int(rng.integers(1, min(size, 5) + 1))
    n = int(rng.integers(1, size + 3))
    k = min(n, d)
    rank = int(rng.integers(1, k + 1)) if rng.random() < 0.4 else k
    X = _orthonormal(rng, n, rank) * rng.uniform(0.5, 5, rank) @ _orthonormal(rng, d, rank).T
    return X, rng.normal(0, 3, n)


def _shown(X: np.ndarray, y: np.ndarray) -> str:
    return f"fit(X, y) with X =\n{X}\ny = {y}"


@check("a table without trouble: weights and the length of the error", names="squared-residual")
def plain(t: Trial) -> None:
    X = _table(t.rng, 8, t.rng.uniform(2, 5, 3))
    y = X @ t.rng.normal(0, 2, 3) + t.rng.normal(0, 1, 8)
    t.same(X, y)


@check("readings in small units keep their weights", names="hides-with-ridge")
def small_units(t: Trial) -> None:
    X = _table(t.rng, 7, t.rng.uniform(1, 3, 3)) * 1e-4
    y = X @ (t.rng.uniform(1, 2, 3) * t.rng.choice([-1, 1], 3))
    wanted = t.wanted(X, y)["weights"]
    got = np.asarray(t.call(X, y)["weights"], float)
    shrunk = float(np.linalg.norm(got) / np.linalg.norm(wanted))
    t.need(shrunk > 0.999, "hides-with-ridge", f"readings near 0.0001: the weights have {shrunk:.3f} of their right length",
           given=_shown(X, y), theirs=got, wanted=wanted)
    t.same(X, y, rtol=1e-6)


@check("nearly dependent sensors keep their weights", names="squared-condition")
def near_twins(t: Trial) -> None:
    for _ in range(4):
        X = _table(t.rng, 9, np.array([3.0, 1.0, 3e-7]))
        y = X @ t.rng.normal(0, 1, 3)
        wanted = t.wanted(X, y)["weights"]
        got = np.asarray(t.call(X, y)["weights"], float)
        gap = float(np.linalg.norm(got - wanted) / np.linalg.norm(wanted)) if got.shape == wanted.shape else np.inf
        t.need(gap < 1e-5, "squared-condition", f"condition ten million, exact fit: the weights are off by {gap:.1e} of their length",
               given=_shown(X, y), theirs=got, wanted=wanted)


@check("a sensor that is the sum of two others", names="rank-is-width")
def dependent(t: Trial) -> None:
    X = _table(t.rng, 6, t.rng.uniform(1, 3, 2))
    X = np.column_stack([X, X.sum(axis=1)])
    t.same(X, X @ t.rng.normal(0, 1, 3) + t.rng.normal(0, 0.5, 6))


@check("fewer rows than sensors", names="determined-by-shape")
def wide(t: Trial) -> None:
    X = t.rng.integers(-4, 5, (2, 4)).astype(float) + 5 * np.eye(2, 4)
    t.same(X, t.rng.normal(0, 2, 2))


@check("agrees with the reference on fresh tables")
def fresh(t: Trial) -> None:
    t.agree(rtol=1e-6, atol=1e-8)
