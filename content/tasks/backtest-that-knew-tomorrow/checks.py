"""Judge of `backtest-that-knew-tomorrow`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def calendars(rng: np.random.Generator, size: int) -> tuple:
    n_folds, test_days = int(rng.integers(1, min(size, 4) + 1)), int(rng.integers(1, 5))
    span = n_folds * test_days + int(rng.integers(1, 3 * size + 2))
    day = rng.integers(0, span, int(rng.integers(1, 2) if rng.random() < 0.1 else rng.integers(span, 3 * span)))
    return day + int(rng.integers(-5, 200)), n_folds, test_days, int(rng.integers(0, 4))


def _daily(rng: np.random.Generator, n: int, times: int = 1) -> np.ndarray:
    """Every day of a stretch, `times` rows each, sorted."""
    return np.repeat(np.arange(n), times) + int(rng.integers(0, 50))


@check("one row a day: only the past trains", names="future-in-training")
def past_only(t: Trial) -> None:
    t.same(_daily(t.rng, 20), int(t.rng.integers(2, 4)), 3, 0)


@check("all of the past trains", names="sliding-window")
def whole_past(t: Trial) -> None:
    t.same(_daily(t.rng, 40), 2, 2, 0)


@check("windows end on the last day and do not overlap", names="last-day-lost")
def windows(t: Trial) -> None:
    t.same(_daily(t.rng, 24), 1, int(t.rng.integers(2, 6)), 0)


@check("oldest window first", names="newest-first")
def order(t: Trial) -> None:
    t.same(_daily(t.rng, 24), 3, 2, 0)


@check("many rows a day, in any order", names="rows-for-days")
def busy_days(t: Trial) -> None:
    t.same(_daily(t.rng, 12, times=3), 2, 2, 0)
    t.same(t.rng.permutation(_daily(t.rng, 12, times=2)), 2, 3, 0)


@check("answers that come later do not train", names="no-wait")
def waiting(t: Trial) -> None:
    t.same(_daily(t.rng, 30), 2, 3, int(t.rng.integers(2, 6)))


@check("an answer of the same morning is not there yet", names="wait-off-by-one")
def same_morning(t: Trial) -> None:
    start = int(t.rng.integers(20, 40))
    t.same(np.array([start - 9, start - 3, start, start + 1]), 1, 2, 3)


@check("a fold without rows is an error", names="empty-fold-kept")
def empty(t: Trial) -> None:
    t.raises("ValueError", _daily(t.rng, 6), 3, 2, 0)
    t.raises("ValueError", _daily(t.rng, 9), 2, 3, 3)
    t.raises("ValueError", np.array([1, 2, 3, 9, 10]), 3, 2, 0)


@check("agrees with the reference on fresh calendars")
def fresh(t: Trial) -> None:
    t.agree(n=60)
