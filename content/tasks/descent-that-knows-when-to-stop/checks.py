"""Judge of `descent-that-knows-when-to-stop`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _valley(rng: np.random.Generator, n: int, d: int) -> tuple[np.ndarray, np.ndarray, float]:
    """A table, a target and a rate that is safe for it."""
    X = rng.normal(size=(n, d)) * np.linspace(1, 0.3, d)
    y = X @ rng.normal(0, 2, d) + rng.normal(0, 0.3, n)
    steepest = float(np.linalg.eigvalsh(X.T @ X / n)[-1])
    return X, y, 0.6 / max(steepest, 0.05)


@generator
def valleys(rng: np.random.Generator, size: int) -> tuple:
    X, y, rate = _valley(rng, int(rng.integers(1, size + 3)), int(rng.integers(1, min(size, 4) + 1)))
    momentum = float(rng.choice([0.0, 0.5, 0.8]))
    if rng.random() < 0.1:
        y = np.zeros(len(y))
    return X, y, rate, momentum, float(10.0 ** rng.uniform(-4, 0)), int(rng.integers(0, 40))


@check("one step goes downhill, by the mean slope", names="climbs")
def one_step(t: Trial) -> None:
    X, y, rate = _valley(t.rng, 5, 2)
    t.same(X, y, rate, 0.0, 1e-9, 1)


@check("several plain steps, each with its own gradient", names="stale-gradient")
def plain_steps(t: Trial) -> None:
    X, y, rate = _valley(t.rng, 6, 2)
    t.same(X, y, rate, 0.0, 1e-9, 5)


@check("the velocity carries over", names="no-memory")
def memory(t: Trial) -> None:
    X, y, rate = _valley(t.rng, 6, 2)
    t.same(X, y, rate, float(t.rng.uniform(0.6, 0.9)), 1e-9, 6)


@check("a long gentle slope is walked to its end", names="stops-on-loss")
def gentle_slope(t: Trial) -> None:
    X = t.rng.uniform(0.8, 1.2, (4, 1))
    t.same(X, X[:, 0] * float(t.rng.uniform(1, 3)), 0.02, 0.0, 0.02, 400)


@check("a start without slope is left alone", names="moves-then-asks")
def already_there(t: Trial) -> None:
    X, y, rate = _valley(t.rng, 5, 2)
    t.same(X, y * 1e-3, rate, 0.5, 10.0, 20)


@check("agrees with the reference on fresh valleys")
def fresh(t: Trial) -> None:
    t.agree()
