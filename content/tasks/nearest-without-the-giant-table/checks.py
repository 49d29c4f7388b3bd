"""Judge of `nearest-without-the-giant-table`."""

import numpy as np

from rung.grading.kit import Raised
from rung.grading.spec import Trial, check, generator


@generator
def clouds(rng: np.random.Generator, size: int) -> tuple:
    n, m, d = int(rng.integers(1, 3 * size + 1)), int(rng.integers(1, size + 1)), int(rng.integers(1, 5))
    if rng.random() < 0.5:  # whole numbers close together: many ties
        train, queries = rng.integers(-2, 3, (n, d)).astype(float), rng.integers(-2, 3, (m, d)).astype(float)
    else:
        train, queries = rng.normal(0, 3, (n, d)), rng.normal(0, 3, (m, d))
    return train, queries, int(rng.integers(1, n + 1))


@check("Euclidean distance", names="manhattan")
def euclidean(t: Trial) -> None:
    s = float(t.rng.integers(1, 9))
    t.same(np.array([[5.0, 0.0], [3.0, 3.0], [-4.0, -4.0], [0.0, 9.0]]) * s, np.zeros((1, 2)), 1)
    t.same(t.rng.normal(size=(6, 3)), t.rng.normal(size=(4, 3)), 1)


@check("nearest first", names="unsorted")
def in_order(t: Trial) -> None:
    t.same(t.rng.normal(size=(80, 3)), t.rng.normal(size=(5, 3)), 12)


@check("equal distances: the lower position first", names="ties-last-first")
def few_ties(t: Trial) -> None:
    t.same(np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, 0.0], [0.0, -1.0]]) * int(t.rng.integers(1, 5)), np.zeros((1, 2)), 5)


@check("many equal distances", names="ties-any-order")
def many_ties(t: Trial) -> None:
    t.same(t.rng.integers(0, 2, (150, 3)).astype(float), t.rng.integers(0, 2, (4, 3)).astype(float), 150)


@check("points far from zero", names="cancellation")
def far_away(t: Trial) -> None:
    origin = 1e8 * t.rng.choice([-1.0, 1.0], 3) + t.rng.integers(0, 1000, 3)
    for _ in range(3):
        points = origin + t.rng.integers(0, 6, (40, 3))  # neighbours one step apart, with exact ties
        t.same(points, points[:20] + np.array([1.0, 0.0, -1.0]), 8)


@check("200 queries against 2000 rows of 100 columns", names="giant-table")
def large(t: Trial) -> None:
    train, queries = t.rng.normal(size=(2000, 100)), t.rng.normal(size=(200, 100))
    try:
        t.same(train, queries, 3)
    except Raised as raised:
        t.need("MemoryError" not in raised.kinds, "giant-table", "256 MB were not enough for 200 queries and 2000 rows of 100 columns",
               given="nearest(train (2000, 100), queries (200, 100), 3)", theirs="raises MemoryError", wanted="an array (200, 3)")
        raise


@check("the inputs are left as they were")
def untouched(t: Trial) -> None:
    t.unchanged(t.rng.normal(size=(6, 2)), t.rng.normal(size=(3, 2)), 2)


@check("agrees with the reference on fresh clouds")
def fresh_clouds(t: Trial) -> None:
    t.agree(n=40)
