"""Judge of `square-forecast-table`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _table(rng: np.random.Generator, shops: int, days: int) -> tuple:
    """Everything known, shops of very different size."""
    scale = rng.uniform(1, 10, shops) * 10.0 ** rng.integers(0, 3, shops)
    true = scale[:, None] * rng.uniform(0.5, 1.5, (shops, days))
    pred = true + scale[:, None] * rng.normal(0, 0.3, (shops, days))
    return pred, true, scale, np.ones((shops, days), bool)


def _forget(rng: np.random.Generator, table: tuple, *, share: float, blank: bool) -> tuple:
    """The same table with unknown cells; the first shop stays known. `blank`: they hold nan."""
    pred, true, scale, known = table
    known = known.copy()
    known[1:] = rng.random(known[1:].shape) > share
    known[1, 0] = False
    return pred, np.where(known | (not blank), true, np.nan), scale, known


@generator
def forecast_tables(rng: np.random.Generator, size: int) -> tuple:
    shops, days = rng.integers(1, size + 2, 2)
    pred, true, scale, known = _table(rng, shops, days)
    known = rng.random((shops, days)) > rng.choice([0.0, 0.3, 0.7])
    return pred, np.where(known, true, np.nan), scale, known


@check("a square table: each shop has its own scale", names="scale-along-days")
def square(t: Trial) -> None:
    n = int(t.rng.integers(3, 6))
    t.same(*_table(t.rng, n, n))


@check("more shops than days, and the other way round", names="mean-over-days")
def oblong(t: Trial) -> None:
    t.same(*_table(t.rng, 5, 2))
    t.same(*_table(t.rng, 2, 4))


@check("cells that are not known do not count", names="unknown-as-perfect")
def unknown_cells(t: Trial) -> None:
    t.same(*_forget(t.rng, _table(t.rng, 4, 3), share=0.5, blank=False))


@check("unknown cells may hold nan", names="nan-leaks")
def blank_cells(t: Trial) -> None:
    t.same(*_forget(t.rng, _table(t.rng, 4, 3), share=0.5, blank=True))


@check("a day known for no shop gives nan", names="empty-day-zero")
def empty_day(t: Trial) -> None:
    pred, true, scale, known = _table(t.rng, 3, 4)
    known[:, 2] = False
    t.same(pred, np.where(known, true, np.nan), scale, known)


@check("the tables are left as they were", names="changes-input")
def untouched(t: Trial) -> None:
    t.unchanged(*_forget(t.rng, _table(t.rng, 4, 3), share=0.5, blank=True))


@check("agrees with the reference on fresh tables")
def fresh_tables(t: Trial) -> None:
    t.agree()
