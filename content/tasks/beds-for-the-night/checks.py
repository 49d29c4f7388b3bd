"""Judge of `beds-for-the-night`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

_COST = np.array([[0.0, 100.0], [5.0, 40.0], [20.0, 10.0]])  # home, observation, bed; healthy, ill


def _costs(rng: np.random.Generator) -> np.ndarray:
    """Costs of the usual order: more care is dearer for the healthy and cheaper for the ill."""
    healthy = np.sort(np.round(rng.uniform(1, 30, 3), 1))
    ill = np.sort(np.round(rng.uniform(5, 150, 3), 1))[::-1]
    return np.column_stack([healthy - healthy[0], ill])


@generator
def wards(rng: np.random.Generator, size: int) -> tuple:
    n = size + int(rng.integers(0, 3))
    p = np.clip(np.round(rng.beta(0.8, 1.4, n), 3), 0.0, 1.0)
    p[rng.random(n) < 0.08] = 1.0
    stake = np.round(rng.lognormal(0, 0.8, n), 2) + 0.05
    if rng.random() < 0.3:
        twin = rng.integers(0, n, n)
        p, stake = p[twin], stake[twin]
    share_file, share_ward = (float(v) for v in np.round(rng.uniform(0.03, 0.7, 2), 2))
    return p, stake, _costs(rng), share_file, share_ward, int(rng.integers(0, n + 2))


@check("costs decide, not the likelier state", names="likelier-state")
def costs_decide(t: Trial) -> None:
    p = t.rng.permutation([0.02, 0.12, 0.2, 0.3, 0.45, 0.6, 0.9])
    t.same(p, np.ones(7), _COST, 0.3, 0.3, 7)
    t.same(p, np.ones(7), _costs(t.rng), 0.3, 0.3, 7)


@check("each patient has a stake", names="stake-forgotten")
def stakes(t: Trial) -> None:
    t.same(np.full(6, 0.15), t.rng.permutation([0.2, 0.5, 1.0, 2.0, 6.0, 15.0]), _COST, 0.3, 0.3, 6)


@check("the chances belong to another hospital", names="no-shift")
def shifted(t: Trial) -> None:
    p = t.rng.permutation([0.1, 0.2, 0.35, 0.5, 0.65, 0.8])
    t.same(p, np.ones(6), _COST, 0.5, 0.1, 6)


@check("shares multiply odds", names="scales-the-chance")
def odds(t: Trial) -> None:
    p = t.rng.permutation([0.5, 0.8, 0.9, 0.97, 0.99, 1.0])
    t.same(p, np.ones(6), _COST, 0.4, 0.08, 6)
    t.same(p, np.ones(6), _COST, 0.1, 0.3, 6)


@check("a bed that saves nothing stays empty", names="beds-filled")
def quiet_night(t: Trial) -> None:
    t.same(t.rng.permutation([0.01, 0.02, 0.05, 0.6]), np.ones(4), _COST, 0.3, 0.3, 3)


@check("without a bed the next best action", names="home-when-full")
def full_house(t: Trial) -> None:
    p = t.rng.permutation([0.5, 0.6, 0.7, 0.8, 0.9])
    t.same(p, np.ones(5), _COST, 0.3, 0.3, 2)
    t.same(p, np.ones(5), _COST, 0.3, 0.3, 0)


@check("beds go where they save most", names="beds-by-chance")
def who_first(t: Trial) -> None:
    order = t.rng.permutation(5)
    t.same(np.array([0.9, 0.8, 0.7, 0.5, 0.4])[order], np.array([0.8, 1.0, 1.2, 6.0, 9.0])[order], _COST, 0.3, 0.3, 2)


@check("equal savings: the earlier row")
def twins(t: Trial) -> None:
    t.same(np.full(5, 0.8), np.ones(5), _COST, 0.3, 0.3, int(t.rng.integers(1, 5)))


@check("agrees with the reference on fresh nights")
def fresh_nights(t: Trial) -> None:
    t.agree(n=80)
