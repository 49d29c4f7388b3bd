"""Judge of `feed-that-must-add-up`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _full(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    """A table of small whole numbers with the largest possible rank, clearly so."""
    while True:
        table = rng.integers(0, 7, (rows, columns)).astype(float)
        if np.linalg.svd(table, compute_uv=False)[-1] > 0.3:
            return table


def _doubled(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    """A table whose last column is a mix of others."""
    table = _full(rng, rows, columns - 1)
    return np.column_stack([table, table[:, 0] + (table[:, -1] if columns > 2 else 0)])


@generator
def feeds(rng: np.random.Generator, size: int) -> tuple:
    rows, columns = (int(k) for k in rng.integers(1, min(size, 4) + 2, 2))
    kind = rng.integers(3)
    table = _doubled(rng, rows, columns) if kind == 0 and 1 < columns <= rows + 1 else _full(rng, rows, columns)
    target = table @ rng.integers(-3, 6, columns)
    if kind == 1:
        target = target + rng.integers(0, 3, rows)
    return table, target


@check("a square table with its one recipe", names="table-turned")
def square(t: Trial) -> None:
    while True:
        table = _full(t.rng, 3, 3)
        if not np.allclose(table, table.T):
            break
    t.same(table, table @ t.rng.integers(1, 6, 3))


@check("more nutrients than ingredients, and the target fits", names="rank-against-rows")
def tall(t: Trial) -> None:
    table = _full(t.rng, 4, 2)
    t.same(table, table @ t.rng.integers(1, 6, 2))


@check("a target out of reach", names="always-a-recipe")
def out_of_reach(t: Trial) -> None:
    table = _full(t.rng, 3, 3)
    table[2] = 0.0                                      # nobody has the third nutrient
    t.same(table, np.append(table[:2] @ np.ones(3), float(t.rng.integers(1, 5))))


@check("two ingredients that are alike", names="any-recipe")
def alike(t: Trial) -> None:
    table = _doubled(t.rng, 3, 3)
    t.same(table, table @ np.array([1.0, 2.0, 3.0]))


@check("agrees with the reference on fresh feeds")
def fresh(t: Trial) -> None:
    t.agree(n=40, rtol=1e-6, atol=1e-8)
