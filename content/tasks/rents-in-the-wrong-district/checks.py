"""Judge of `rents-in-the-wrong-district`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

PLACES = np.array(["north", "east", "south", "west", "old town", "harbour"], dtype=object)


def _flats(rng: np.random.Generator, n: int, places: np.ndarray = PLACES) -> pd.DataFrame:
    where = rng.integers(0, len(places), n)
    where[: len(places)] = np.arange(len(places))[:n]
    area, floor, age = rng.uniform(20, 140, n), rng.integers(0, 8, n).astype(float), rng.uniform(0, 90, n)
    log_rent = 5.8 + 0.008 * area + 0.02 * floor - 0.003 * age + 0.15 * where + rng.normal(0, 0.08, n)
    flats = pd.DataFrame({"area": area, "floor": floor, "age": age, "district": places[where], "rent": np.exp(log_rent)}).round(2)
    return flats.iloc[rng.permutation(n)].reset_index(drop=True)


def _alpha(rng: np.random.Generator) -> float:
    return float(rng.uniform(0.5, 5))


@generator
def markets(rng: np.random.Generator, size: int) -> tuple:
    names = rng.permutation(PLACES)
    train = _flats(rng, 5 + 2 * size, names[: int(rng.integers(1, 5))])
    new = _flats(rng, int(rng.integers(1, size + 1)), names[: int(rng.integers(1, 7))]).drop(columns="rent")
    return train, new[rng.permutation(new.columns)], float(rng.choice([0.1, 1.0, 10.0]))


@check("rents in euros", names="log-rent-returned")
def euros(t: Trial) -> None:
    train = _flats(t.rng, 24)
    t.same(train, train.drop(columns="rent"), _alpha(t.rng), rtol=1e-6)


@check("one flat alone, and among others", names="scaler-on-new")
def one_flat(t: Trial) -> None:
    train = _flats(t.rng, 30)
    new = _flats(t.rng, 12).drop(columns="rent")
    t.same(train, new.assign(area=new["area"] + 30), _alpha(t.rng), rtol=1e-6)
    t.same(train, new.head(1), _alpha(t.rng), rtol=1e-6)


@check("a district that nobody asked about keeps its column", names="columns-from-new")
def missing_district(t: Trial) -> None:
    train, new = _flats(t.rng, 30), _flats(t.rng, 12).drop(columns="rent")
    t.same(train, new[new["district"].isin(["west", "south"])], _alpha(t.rng), rtol=1e-6)


@check("a district nobody knows", names="no-intercept")
def unknown_district(t: Trial) -> None:
    train, new = _flats(t.rng, 30), _flats(t.rng, 4).drop(columns="rent")
    t.same(train, new.assign(district="moon"), _alpha(t.rng), rtol=1e-6)


@check("columns are found by name", names="columns-by-place")
def other_order(t: Trial) -> None:
    train, new = _flats(t.rng, 20), _flats(t.rng, 8)
    t.same(train, new[["age", "floor", "district", "area"]], _alpha(t.rng), rtol=1e-6)


@check("the unit of a column changes nothing", names="no-scaling")
def units(t: Trial) -> None:
    train, new = _flats(t.rng, 20), _flats(t.rng, 8).drop(columns="rent")
    t.same(train.assign(age=train["age"] / 1000), new.assign(age=new["age"] / 1000), 3.0, rtol=1e-6)


@check("the intercept is not shrunk", names="penalised-intercept")
def strong_penalty(t: Trial) -> None:
    t.same(_flats(t.rng, 20), _flats(t.rng, 8).drop(columns="rent"), 500.0, rtol=1e-6)


@check("agrees with the reference on fresh markets")
def fresh_markets(t: Trial) -> None:
    t.agree(n=20, rtol=1e-6)
