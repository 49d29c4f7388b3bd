"""Judge of `training-in-small-batches`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

NEVER = 1e-12


def _data(rng: np.random.Generator, n: int, d: int) -> tuple[np.ndarray, np.ndarray]:
    X = rng.uniform(0.5, 1.5, (n, d)) * rng.choice([-1.0, 1.0], (n, d))
    return X, X @ rng.normal(0, 2, d) + rng.normal(0, 0.5, n)


def _orders(rng: np.random.Generator, n: int, passes: int) -> np.ndarray:
    return np.array([rng.permutation(n) for _ in range(passes)])


def _in_file_order(n: int, passes: int) -> np.ndarray:
    return np.tile(np.arange(n), (passes, 1))


@generator
def trainings(rng: np.random.Generator, size: int) -> tuple:
    n, d = int(rng.integers(1, size + 3)), int(rng.integers(1, min(size, 3) + 1))
    X, y = _data(rng, n, d)
    orders = _orders(rng, n, int(rng.integers(1, 6)))
    momentum = float(rng.choice([0.0, 0.5, 0.9]))
    return X, y, orders, int(rng.integers(1, n + 1)), float(rng.uniform(0.02, 0.2)), momentum, float(10.0 ** rng.uniform(-2, 0.5))


@check("one pass in the order of the file, all batches full", names="old-batch-gradient")
def full_batches(t: Trial) -> None:
    t.same(*_data(t.rng, 6, 2), _in_file_order(6, 1), 2, 0.1, 0.0, NEVER)


@check("one pass in a shuffled order", names="target-not-shuffled")
def shuffled(t: Trial) -> None:
    order = np.roll(np.arange(6), int(t.rng.integers(1, 6)))[None, :]
    t.same(*_data(t.rng, 6, 2), order, 2, 0.1, 0.0, NEVER)


@check("each pass has its own order", names="first-order-only")
def own_order(t: Trial) -> None:
    forth = t.rng.permutation(6)
    t.same(*_data(t.rng, 6, 2), np.array([forth, forth[::-1]]), 2, 0.1, 0.0, NEVER)


@check("a short last batch trains, with its own mean", names="drops-the-rest")
def short_batch(t: Trial) -> None:
    t.same(*_data(t.rng, 7, 2), _in_file_order(7, 1), 3, 0.1, 0.0, NEVER)


@check("the velocity outlives a pass", names="velocity-reset")
def long_memory(t: Trial) -> None:
    t.same(*_data(t.rng, 4, 2), _in_file_order(4, 3), 4, 0.1, 0.8, NEVER)


@check("stopping looks at all rows", names="stops-on-last-batch")
def stopping(t: Trial) -> None:
    X, y = _data(t.rng, 6, 1)
    y[-1] = 0.0
    X[-1] *= 1e-3                                       # the last batch alone has next to no slope
    t.same(X, y + np.sign(X[:, 0]) * np.array([6.0] * 5 + [0.0]), _in_file_order(6, 4), 1, 0.001, 0.0, 0.05)
    X, y = _data(t.rng, 6, 1)
    t.same(X, y, _in_file_order(6, 4), 2, 0.1, 0.0, 100.0)


@check("agrees with the reference on fresh trainings")
def fresh(t: Trial) -> None:
    t.agree()
