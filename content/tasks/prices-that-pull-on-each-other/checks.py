"""Judge of `prices-that-pull-on-each-other`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _shop(rng: np.random.Generator, k: int, sensitivity: float) -> tuple:
    cost = rng.uniform(1, 5, k)
    price = cost + rng.uniform(0.5, 4, k)
    appeal = sensitivity * price + rng.normal(0, 1, k)
    return price, cost, appeal, sensitivity, float(rng.integers(50, 5000))


@generator
def shops(rng: np.random.Generator, size: int) -> tuple:
    return _shop(rng, int(rng.integers(1, size + 1)), float(rng.uniform(0.2, 3)))


@check("one product: its margin and its own share", names="shares-frozen")
def alone(t: Trial) -> None:
    t.same(*_shop(t.rng, 1, 1.0))


@check("two products, sensitivity 1", names="others-forgotten")
def two(t: Trial) -> None:
    t.same(*_shop(t.rng, 2, 1.0))


@check("another sensitivity", names="sensitivity-forgotten")
def sensitive(t: Trial) -> None:
    t.same(*_shop(t.rng, 2, float(t.rng.uniform(1.5, 3))))


@check("agrees with the reference on fresh shops")
def fresh(t: Trial) -> None:
    t.agree()
