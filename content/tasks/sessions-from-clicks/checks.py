"""Judge of `sessions-from-clicks`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

GAPS = [0, 1, 600, 1500, 1799, 1800, 1801, 2500, 9000]


def clicks_table(rng: np.random.Generator, rows: list[tuple[int, int]]) -> dict:
    """Rows of (user, time), shuffled."""
    order = rng.permutation(len(rows))
    return {
        "clicks": pd.DataFrame({
            "user_id": np.array([rows[i][0] for i in order], dtype="int64"),
            "ts": np.array([rows[i][1] for i in order], dtype="int64"),
            "page": pd.Series([str(rng.choice(["home", "cart", "help"])) for _ in rows], dtype="str"),
        })
    }


@generator
def any_log(rng: np.random.Generator, size: int) -> tuple:
    rows = []
    for user in range(1, 2 + int(rng.integers(0, 3))):
        at = int(rng.integers(0, 7200))
        for _ in range(int(rng.integers(1, size + 2))):
            rows.append((user, at))
            at += int(rng.choice(GAPS))
    return (clicks_table(rng, rows),)


@check("the first session of a user has the number 1", names="begins-at-zero")
def begins_at_one(t: Trial) -> None:
    x = int(t.rng.integers(10, 1500))
    t.same(clicks_table(t.rng, [(5, 0), (5, x), (5, x + 5000)]))


@check("a visit may cross a half hour", names="fixed-half-hours")
def crosses(t: Trial) -> None:
    start = 1800 * int(t.rng.integers(1, 9)) + 1700
    t.same(clicks_table(t.rng, [(5, start), (5, start + 300), (5, start + 900)]))


@check("a long visit without a pause is one session", names="since-session-start")
def long_visit(t: Trial) -> None:
    step = int(t.rng.integers(1000, 1700))
    t.same(clicks_table(t.rng, [(5, i * step) for i in range(5)]))


@check("exactly 1800 seconds do not split", names="limit-included")
def exact_limit(t: Trial) -> None:
    start = int(t.rng.integers(0, 1700))
    t.same(clicks_table(t.rng, [(5, start), (5, start + 1800)]))
    t.same(clicks_table(t.rng, [(5, start), (5, start + 1801)]))


@check("each user pauses alone", names="users-mixed")
def apart(t: Trial) -> None:
    x = int(t.rng.integers(200, 900))
    t.same(clicks_table(t.rng, [(5, 0), (6, 1000 + x), (5, 2000 + x)]))


@check("each user's sessions are numbered from 1", names="numbered-over-all")
def own_numbers(t: Trial) -> None:
    x = int(t.rng.integers(2000, 9000))
    t.same(clicks_table(t.rng, [(5, 0), (5, x), (6, 0), (6, x)]))


@check("clicks within one second belong together")
def same_second(t: Trial) -> None:
    x = int(t.rng.integers(2000, 9000))
    t.same(clicks_table(t.rng, [(5, 0), (5, x), (5, x), (5, x)]))


@check("agrees with the reference on fresh logs")
def fresh_logs(t: Trial) -> None:
    t.agree(n=7)
