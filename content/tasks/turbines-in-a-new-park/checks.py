"""Judge of `turbines-in-a-new-park`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def _table(rng: np.random.Generator, parks: int, per_park: int, days: list[int], wait: int = 3) -> pd.DataFrame:
    """Every turbine of every park on every day; answers come `wait` days later; nothing moved."""
    rows = [(f"t{p}{i}", f"park {chr(97 + p)}", day, float(day + wait)) for p in range(parks) for i in range(per_park) for day in days]
    table = pd.DataFrame(rows, columns=["turbine", "park", "day", "answer_day"]).iloc[rng.permutation(len(rows))]
    return table.assign(vibration=np.round(rng.gamma(2, 1, len(rows)), 3))


@generator
def fleets(rng: np.random.Generator, size: int) -> tuple:
    n, parks = int(rng.integers(1, 5 * size + 3)), 2 + size // 4
    turbine = rng.integers(0, size + 1, n)
    park = np.where(rng.random(n) < 0.12, rng.integers(0, parks, n), turbine % parks)
    day = rng.integers(0, 40, n)
    answer = np.where(rng.random(n) < 0.1, np.nan, day + rng.integers(0, 9, n))
    table = pd.DataFrame({"turbine": [f"t{i}" for i in turbine], "park": [f"p{i}" for i in park], "day": day, "answer_day": answer}, index=rng.permutation(n) + 7)
    tested = [f"p{i}" for i in rng.choice(parks + 1, int(rng.integers(1, parks)), replace=False)]
    return table, tested, int(rng.integers(8, 40))


@check("training lies before the start", names="time-forgotten")
def before(t: Trial) -> None:
    t.same(_table(t.rng, 3, 2, [2, 6, 20, 24], wait=-1), ["park b"], 20)


@check("no test park in training", names="parks-forgotten")
def other_parks(t: Trial) -> None:
    t.same(_table(t.rng, 3, 2, [2, 6, 20, 24]), ["park a", "park c"], 20)


@check("the test holds new parks alone", names="known-parks-tested")
def only_new(t: Trial) -> None:
    t.same(_table(t.rng, 4, 1, [1, 20, 21]), ["park d"], 20)


@check("the answer came before the start", names="answer-not-in")
def answered(t: Trial) -> None:
    table = _table(t.rng, 2, 2, [10, 15, 17, 19, 20], wait=3)
    t.same(table, ["park b"], 20)
    table.loc[table["day"] == 10, "answer_day"] = np.where(np.arange((table["day"] == 10).sum()) % 2, np.nan, 13.0)
    t.same(table, ["park b"], 18)


@check("test rows with late answers stay", names="test-needs-answer")
def late_test(t: Trial) -> None:
    table = _table(t.rng, 2, 2, [5, 20, 25, 30])
    table.loc[table["day"] == 30, "answer_day"] = np.nan
    t.same(table, ["park b"], 20)


@check("turbines that once stood in a test park", names="moved-turbine")
def moved(t: Trial) -> None:
    table = _table(t.rng, 3, 3, [2, 6, 20, 24])
    table.loc[(table["turbine"] == "t01") & (table["day"] == int(t.rng.choice([2, 24]))), "park"] = "park b"
    t.same(table, ["park b"], 20)


@check("an empty side is an error", names="empty-in-silence")
def empty(t: Trial) -> None:
    t.raises("ValueError", _table(t.rng, 2, 2, [20, 24]), ["park b"], 20)
    t.raises("ValueError", _table(t.rng, 2, 2, [1, 2]), ["park b"], 20)


@check("agrees with the reference on fresh fleets")
def fresh(t: Trial) -> None:
    t.agree(n=40)
