"""Judge of `calls-worth-making`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def campaigns(rng: np.random.Generator, size: int) -> tuple:
    n = size + int(rng.integers(0, 3))
    p = np.round(64 * rng.beta(1.2, 3, n)) / 64                # exact in binary, so that equal gains are equal
    value = np.round(rng.lognormal(4.5, 1.0, n), 0)
    repeats = rng.integers(0, n, n) if rng.random() < 0.4 else np.arange(n)     # rows that equal others
    capacity = None if rng.random() < 0.3 else int(rng.integers(0, n + 2))
    return p[repeats], value[repeats], float(rng.choice([0.0, 2.0, 5.0, 12.0])), float(rng.choice([0.125, 0.25, 0.5, 1.0])), capacity


@check("a small risk of a large loss can be worth a call", names="cut-at-half")
def small_risk(t: Trial) -> None:
    p = np.round(t.rng.uniform(0.05, 0.4, 5), 2)
    t.same(p, np.full(5, 1000.0), 5.0, 0.5, None)


@check("most calls do not work", names="every-call-works")
def success_counts(t: Trial) -> None:
    p = t.rng.permutation([0.2, 0.3, 0.5, 0.8, 0.9])
    t.same(p, np.full(5, 100.0), 9.0, 0.2, None)


@check("each customer has a value of their own", names="one-value-for-all")
def own_value(t: Trial) -> None:
    value = t.rng.permutation([5.0, 8.0, 12.0, 700.0, 900.0])
    t.same(np.full(5, 0.3), value, 6.0, 0.5, None)


@check("the best calls come first", names="ranks-by-probability")
def best_first(t: Trial) -> None:
    order = t.rng.permutation(6)
    p = np.array([0.9, 0.8, 0.7, 0.3, 0.2, 0.15])[order]
    value = np.array([30.0, 40.0, 60.0, 500.0, 900.0, 1500.0])[order]
    t.same(p, value, 2.0, 0.5, 3)


@check("capacity is a ceiling, not a target", names="fills-the-capacity")
def ceiling(t: Trial) -> None:
    order = t.rng.permutation(5)
    t.same(np.array([0.5, 0.4, 0.1, 0.05, 0.02])[order], np.full(5, 100.0), 10.0, 0.5, 4)
    t.same(np.full(3, 0.5), np.full(3, 40.0), 10.0, 0.5, None)               # a gain of exactly 0 is no gain


@check("equal gains: no more than the capacity, earlier rows first", names="ties-over-capacity")
def ties(t: Trial) -> None:
    n = int(t.rng.integers(5, 9))
    t.same(np.full(n, 0.4), np.full(n, 100.0), 1.0, 0.5, int(t.rng.integers(1, n - 1)))
    t.same(np.full(n, 0.4), np.full(n, 100.0), 1.0, 0.5, 0)


@check("agrees with the reference on fresh campaigns")
def fresh_campaigns(t: Trial) -> None:
    t.agree(n=60)
