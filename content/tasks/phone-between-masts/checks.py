"""Judge of `phone-between-masts`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _map(rng: np.random.Generator, m: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    masts = rng.uniform(-10, 10, (m, 2))
    phone = rng.uniform(-6, 6, 2)
    distances = np.abs(np.linalg.norm(masts - phone, axis=1) + rng.normal(0, 0.5, m))
    return masts, distances, rng.uniform(-6, 6, 2)


@generator
def maps(rng: np.random.Generator, size: int) -> tuple:
    masts, distances, start = _map(rng, int(rng.integers(2, size + 3)))
    if rng.random() < 0.15:
        start = masts[0].copy()
    return masts, distances, start, float(10.0 ** rng.uniform(-3, -0.5)), int(rng.integers(0, 15))


@check("a place that fits is left alone", names="moves-then-asks")
def found_already(t: Trial) -> None:
    masts, _, start = _map(t.rng, 3)
    distances = np.linalg.norm(masts - start, axis=1) + 0.01
    t.same(masts, distances, start, 0.5, 10)


@check("one step", names="direction-not-unit")
def one_step(t: Trial) -> None:
    t.same(*_map(t.rng, 3), 1e-6, 1)              # three masts: a slope of the sum still moves


@check("each step searches its own rate", names="rate-kept-small")
def several_steps(t: Trial) -> None:
    t.same(*_map(t.rng, 5), 1e-3, 12)


@check("the phone starts on a mast", names="nan-on-a-mast")
def on_a_mast(t: Trial) -> None:
    masts, distances, _ = _map(t.rng, 4)
    t.same(masts, distances, masts[1].copy(), 1e-3, 8)


@check("the start is left as it was")
def untouched(t: Trial) -> None:
    t.unchanged(*_map(t.rng, 4), 1e-3, 5)


@check("agrees with the reference on fresh maps")
def fresh(t: Trial) -> None:
    t.agree(n=30, rtol=1e-6, atol=1e-7)
