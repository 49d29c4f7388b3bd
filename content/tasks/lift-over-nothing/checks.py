"""Judge of `lift-over-nothing`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def _tables(rng: np.random.Generator, *, shops: int = 3, rows: int = 5, spread: float = 40.0, noise: float = 2.0, new: int = 0) -> tuple:
    """Shops of different size. `rows` is odd: a median is one of the values. `noise`: error of the forecast."""
    level = np.sort(rng.uniform(20, 30, shops + new)) + spread * np.arange(shops + new)
    past = np.repeat(np.arange(shops), rows)
    now = np.concatenate([np.repeat(np.arange(shops + new), 3)])
    sales = [np.round(level[who] + rng.normal(0, 4, len(who)), 1) for who in (past, now)]
    train = pd.DataFrame({"shop": [f"s{i}" for i in past], "sales": sales[0]})
    test = pd.DataFrame({"shop": [f"s{i}" for i in now], "sales": sales[1], "forecast": np.round(sales[1] + rng.normal(0, noise, len(now)), 1)})
    return train, test.iloc[rng.permutation(len(test))]


@generator
def months(rng: np.random.Generator, size: int) -> tuple:
    shops = int(rng.integers(1, size + 1))
    n, m = int(rng.integers(1, 2 * size + 1)), int(rng.integers(1, 2 * size + 1))
    level = rng.lognormal(3, float(rng.choice([0.05, 1.0])), shops + 2)
    past, now = rng.integers(0, shops, n), rng.integers(0, shops + 2, m)
    train = pd.DataFrame({"shop": [f"s{i}" for i in past], "sales": np.round(level[past] * rng.lognormal(0, 0.4, n), 2)})
    test = pd.DataFrame({"shop": [f"s{i}" for i in now], "sales": np.round(level[now] * rng.lognormal(0, 0.4, m), 2)})
    return train, test.assign(forecast=np.round(test["sales"] + rng.normal(0, 8, m), 2))


@check("baselines know the past, not the reported month", names="learns-from-test")
def past_only(t: Trial) -> None:
    train, test = _tables(t.rng)
    train["sales"] = train.groupby("shop")["sales"].transform("median")
    t.same(train, test.assign(sales=test["sales"] + 15, forecast=test["forecast"] + 15))


@check("the constant that fits an absolute error", names="mean-baseline")
def skewed(t: Trial) -> None:
    train, test = _tables(t.rng)
    train.loc[train.groupby("shop").head(2).index, "sales"] *= 5.0
    t.same(train, test)


@check("new shops stay in every mean", names="new-shops-vanish")
def new_shops(t: Trial) -> None:
    t.same(*_tables(t.rng, new=2))


@check("the skill is measured against the better baseline", names="straw-man")
def better_baseline(t: Trial) -> None:
    t.same(*_tables(t.rng))


@check("a model that is worse shows a negative skill", names="hides-losses")
def worse_model(t: Trial) -> None:
    train, test = _tables(t.rng)
    t.same(train, test.assign(forecast=test["sales"] + 60.0))


@check("sales in small units")
def small_units(t: Trial) -> None:
    train, test = _tables(t.rng)
    t.same(train.assign(sales=train["sales"] / 1000), test.assign(sales=test["sales"] / 1000, forecast=test["forecast"] / 1000))


@check("agrees with the reference on fresh months")
def fresh_months(t: Trial) -> None:
    t.agree(n=40)
