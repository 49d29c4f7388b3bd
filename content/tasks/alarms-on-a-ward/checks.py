"""Judge of `alarms-on-a-ward`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _ward(rng: np.random.Generator, boxes: tuple[int, int, int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Rows in random order: (hits, missed, false, quiet) of them."""
    true = np.repeat([1, 1, 0, 0], boxes)
    alarm = np.repeat([1, 0, 1, 0], boxes)
    order = rng.permutation(len(true))
    return true[order], alarm[order]


def _hours(rng: np.random.Generator, n: int) -> np.ndarray:
    return np.round(rng.uniform(0.5, 30, n), 2)


@generator
def ward_tables(rng: np.random.Generator, size: int) -> tuple:
    n = int(rng.integers(0, size + 2))
    true = (rng.random(n) < rng.choice([0.0, 0.3, 0.6, 1.0])).astype(int)
    alarm = (rng.random(n) < rng.choice([0.0, 0.3, 0.6, 1.0])).astype(int)
    return true, alarm, _hours(rng, n), float(rng.choice([0.5, 1.0, 2.0, 3.0]))


@check("one hour per row, beta 1", names="precision-recall-swapped")
def plain(t: Trial) -> None:
    false = int(t.rng.integers(4, 8))
    true, alarm = _ward(t.rng, (3, int(t.rng.integers(1, 3)), false, 9))
    t.same(true, alarm, np.ones(len(true)), 1.0)


@check("a row counts as many hours as it stands for", names="ignores-weights")
def weighted(t: Trial) -> None:
    true, alarm = _ward(t.rng, (3, 2, 4, 5))
    t.same(true, alarm, _hours(t.rng, len(true)), 1.0)


@check("beta gives recall its weight", names="always-f1")
def beta(t: Trial) -> None:
    for value in (2.0, 0.5, 3.0):
        true, alarm = _ward(t.rng, (3, 2, 5, 5))
        t.same(true, alarm, _hours(t.rng, len(true)), value)


@check("no crisis, or no alarm", names="nothing-is-zero")
def nothing_to_divide_by(t: Trial) -> None:
    true, alarm = _ward(t.rng, (0, 0, 0, 4))
    t.same(true, alarm, _hours(t.rng, 4), 2.0)
    t.same(np.zeros(0, int), np.zeros(0, int), np.zeros(0), 1.0)


@check("a monitor that never rings has an F of 0", names="nan-spreads")
def silent_monitor(t: Trial) -> None:
    true, alarm = _ward(t.rng, (0, 3, 0, 5))
    t.same(true, alarm, _hours(t.rng, 8), 2.0)
    true, alarm = _ward(t.rng, (0, 0, 3, 5))
    t.same(true, alarm, _hours(t.rng, 8) / 1000, 0.5)                 # a few minutes are hours too


@check("agrees with the reference on fresh wards")
def fresh_wards(t: Trial) -> None:
    t.agree(n=40)
