"""Judge of `scaler-with-a-memory`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def drive(kit, train, new, clip=None, earlier=None):
    """A scaler's life: perhaps an earlier fit, a fit unless `train` is None, then the same rows twice and one alone."""
    scaler = kit.make("MedianScaler", clip)
    if earlier is not None:
        scaler.call("fit", earlier)
    if train is None:
        return scaler.call("transform", new)
    returned = scaler.call("fit", train)
    out = {
        "fit returns the scaler": hasattr(returned, "call"),
        "clip": scaler.get("clip"),
        "median_": scaler.get("median_"),
        "spread_": scaler.get("spread_"),
        "transform": scaler.call("transform", new),
        "one row alone": scaler.call("transform", new[:1]),
    }
    out["median_ afterwards"] = scaler.get("median_")
    return out


def _table(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    return np.round(rng.normal(rng.normal(0, 20, columns), rng.uniform(1, 9, columns), size=(rows, columns)), 2)


@generator
def tables(rng: np.random.Generator, size: int) -> tuple:
    """Training rows with some flat columns, new rows, and sometimes a clip and an earlier fit."""
    columns = int(rng.integers(1, 5))
    train = _table(rng, int(rng.integers(1, size + 3)), columns)
    if rng.random() < 0.3:
        train[:, rng.integers(columns)] = float(rng.integers(-3, 4))
    new = _table(rng, int(rng.integers(1, 6)), columns if rng.random() < 0.9 else columns + 1)
    clip = None if rng.random() < 0.5 else round(float(rng.uniform(0.2, 3)), 1)
    return (train, new, clip, _table(rng, 4, int(rng.integers(1, 4)))) if rng.random() < 0.3 else (train, new, clip)


@check("fit returns the scaler", names="fit-returns-nothing")
def chain(t: Trial) -> None:
    t.same(_table(t.rng, 5, 2), _table(t.rng, 2, 2))


@check("each column has its own median", names="wrong-axis")
def columns(t: Trial) -> None:
    t.same(np.round(t.rng.normal([0.0, 500.0, -90.0], 3.0, size=(3, 3)), 1), np.zeros((2, 3)))


@check("new rows are scaled by what was learned", names="learns-from-new-rows")
def memory(t: Trial) -> None:
    t.same(_table(t.rng, 7, 2), _table(t.rng, 4, 2) + 50.0)


@check("a column without spread is centred only", names="flat-column-explodes")
def flat(t: Trial) -> None:
    train = _table(t.rng, 6, 3)
    train[:, 1] = 4.0
    t.same(train, train[:2] + 1.0)
    t.same(train[:1], train[:2])


@check("clip cuts both sides", names="clip-forgotten")
def both_sides(t: Trial) -> None:
    train = _table(t.rng, 8, 2)
    t.same(train, np.vstack([train + 100.0, train - 100.0]), round(float(t.rng.uniform(0.5, 3)), 1))


@check("before fit there is a clear error", names="unfitted-unclear")
def unfitted(t: Trial) -> None:
    t.same(None, _table(t.rng, 2, 2))


@check("another number of columns is refused", names="columns-unchecked")
def other_columns(t: Trial) -> None:
    t.same(_table(t.rng, 5, 1), _table(t.rng, 3, int(t.rng.integers(2, 5))))
    t.same(_table(t.rng, 5, 3), _table(t.rng, 3, 1))


@check("a list of rows is a table too")
def lists(t: Trial) -> None:
    t.same(_table(t.rng, 4, 2).tolist(), _table(t.rng, 2, 2).tolist(), 1.0)


@check("a second fit forgets the first")
def second_fit(t: Trial) -> None:
    t.same(_table(t.rng, 5, 2), _table(t.rng, 3, 2), None, _table(t.rng, 5, 2) * 9)
    t.same(_table(t.rng, 5, 3), _table(t.rng, 3, 3), None, _table(t.rng, 5, 1))


@check("agrees with the reference on fresh tables")
def fresh_tables(t: Trial) -> None:
    t.agree(n=30)
