"""Judge of `three-roads-to-one-line`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def drive(kit, X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> dict:
    return {
        "by_normal_equations": kit.call("by_normal_equations", X, y),
        "by_qr": kit.call("by_qr", X, y),
        "by_gradient": kit.call("by_gradient", X, y, rate, steps),
    }


def _line(rng: np.random.Generator, n: int, d: int, noise: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Columns of spread about 1 that are far from dependent, and a target with an offset."""
    X = np.linalg.qr(rng.normal(size=(n, d + 1)) + np.eye(n, d + 1))[0][:, :d] * np.sqrt(n)
    return X, 5.0 + X @ rng.uniform(1, 3, d) + rng.normal(0, noise, n)


@generator
def lines(rng: np.random.Generator, size: int) -> tuple:
    d = int(rng.integers(1, min(size, 4) + 1))
    n = d + 2 + int(rng.integers(0, 2 * size))
    X, y = _line(rng, n, d)
    return X + rng.normal(0, 0.5, d), y, float(rng.uniform(0.01, 0.3)), int(rng.integers(0, 12))


@check("an offset gets its own weight, in front", names="no-intercept")
def offset(t: Trial) -> None:
    X, y = _line(t.rng, 12, 2)
    t.same(X, y + 40, 0.1, 0)


@check("the gradient is a mean over rows", names="sum-gradient")
def mean_gradient(t: Trial) -> None:
    X, y = _line(t.rng, 9, 1)
    t.same(X, y, 0.05, 1)


@check("many steps with all rows", names="one-row-at-a-time")
def many_steps(t: Trial) -> None:
    X, y = _line(t.rng, 8, 2)
    t.same(X, y, 0.2, 30)


@check("no steps: weights of zero")
def no_steps(t: Trial) -> None:
    t.same(*_line(t.rng, 6, 2), 0.2, 0)


@check("QR keeps its digits on nearly dependent columns", names="qr-through-the-square")
def nearly_dependent(t: Trial) -> None:
    for _ in range(3):
        base = np.linalg.qr(np.column_stack([np.ones(30), t.rng.normal(size=(30, 3))]))[0][:, 1:] * np.sqrt(30)
        X = np.column_stack([base[:, 0], base[:, 0] + 3e-7 * base[:, 1]])
        true = t.rng.uniform(1, 2, 3)
        y = true[0] + X @ true[1:]
        got = np.asarray(t.kit.call("by_qr", X, y), float)
        gap = float(np.abs(got - true).max()) if got.shape == (3,) else np.inf
        t.need(gap < 1e-6, "qr-through-the-square", f"two columns that differ by less than a millionth, exact fit: a weight is off by {gap:.1e}",
               given="by_qr(X, y)", theirs=got, wanted=true)


@check("the tables are left as they were")
def untouched(t: Trial) -> None:
    t.unchanged(*_line(t.rng, 6, 2))


@check("agrees with the reference on fresh lines")
def fresh_lines(t: Trial) -> None:
    t.agree(n=40, rtol=1e-6, atol=1e-8)
