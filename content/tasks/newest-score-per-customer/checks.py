"""Judge of `newest-score-per-customer`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def scores_table(rng: np.random.Generator, rows: list[tuple]) -> dict:
    """Rows of (customer, time, score or NaN), in the order of their run ids; shuffled in the table."""
    ids = np.sort(rng.choice(np.arange(100, 999), size=len(rows), replace=False)).astype("int64")
    table = pd.DataFrame({
        "run_id": ids,
        "customer_id": np.array([r[0] for r in rows], dtype="int64"),
        "scored_at": np.array([r[1] for r in rows], dtype="int64"),
        "score": np.array([r[2] for r in rows], dtype=float),
    })
    return {"scores": table.iloc[rng.permutation(len(rows))].reset_index(drop=True)}


def percent(rng: np.random.Generator, n: int) -> list[float]:
    """`n` different scores."""
    return [float(x) / 100 for x in rng.choice(np.arange(1, 100), size=n, replace=False)]


@generator
def any_scores(rng: np.random.Generator, size: int) -> tuple:
    rows = []
    for _ in range(size + 1):
        score = float("nan") if rng.random() < 0.15 else float(rng.integers(1, 100)) / 100
        rows.append((int(rng.integers(1, 2 + size // 3)), int(rng.integers(10, 14 + size)), score))
    return (scores_table(rng, rows),)


@check("the newest row, not the oldest", names="oldest-kept")
def newest(t: Trial) -> None:
    a, b, c = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, b), (7, 20, a), (7, 30, c)]))


@check("the newest is not the highest", names="highest-for-newest")
def not_highest(t: Trial) -> None:
    a, b, c = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, b), (7, 20, c), (7, 30, a)]))


@check("one row per customer when two runs share a second", names="tie-gives-two-rows")
def one_row(t: Trial) -> None:
    a, b, c = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, a), (7, 30, b), (7, 30, c)]))


@check("the previous score exists", names="neighbour-filtered-away")
def previous_exists(t: Trial) -> None:
    a, b, c = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, a), (7, 30, b), (7, 40, c)]))


@check("a first score has no previous one", names="neighbour-of-somebody-else")
def first_score(t: Trial) -> None:
    a, b, c = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, a), (7, 30, b), (8, 40, c)]))


@check("a failed run is shown", names="failed-run-skipped")
def failed_run(t: Trial) -> None:
    a, b, _ = sorted(percent(t.rng, 3))
    t.same(scores_table(t.rng, [(7, 10, a), (7, 30, b), (7, 40, float("nan"))]))


@check("agrees with the reference on fresh scores")
def fresh_scores(t: Trial) -> None:
    t.agree(n=7)
