"""Judge of `yield-on-unseen-farms`.

Power, measured on 120 seeds. Estimate / error on hidden farms, mean over REGIONS regions, bounds LOW and HIGH:
    reference               mean 1.02, sd 0.058 (from 0.89 to 1.19)
    fields on both sides    mean 0.35, sd 0.021
    scored on training      mean 0.22, sd 0.014
The reference lies more than five standard deviations inside the bounds, the mistakes more than fifteen outside.
On yields that are chance (mean of three tables, bound 0.8): reference 1.00, sd 0.031; scored on training 0.71, sd 0.009.
"""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

REGIONS, FARMS, FIELDS = 6, 40, 6
LOW, HIGH = 0.7, 1.35
COLUMNS = ["rain", "clay", "nitrogen"]


def _region(rng: np.random.Generator, farms: int = FARMS, hidden: int = 80) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Fields of known farms and of hidden ones. Fields of one farm are alike in soil and share the farmer's skill."""
    n = farms + hidden
    soil = rng.normal(0, 1, (n, 3))
    skill = rng.normal(0, 0.8, n)
    farm = np.repeat(np.arange(n), FIELDS)
    X = soil[farm] + rng.normal(0, 0.15, (len(farm), 3))
    tonnes = 7 + 0.5 * X[:, 0] - 0.3 * X[:, 1] * X[:, 2] + skill[farm] + rng.normal(0, 0.2, len(farm))
    table = pd.DataFrame(np.round(X * [120, 8, 30] + [600, 25, 90], 2), columns=COLUMNS)
    table["tonnes"] = tonnes.round(3)
    numbers = rng.permutation(900)[:n] + 100
    table["farm"] = [f"farm {numbers[i]}" for i in farm]
    known = table[farm < farms]
    return known.iloc[rng.permutation(len(known))], table[farm >= farms]


@generator
def regions(rng: np.random.Generator, size: int) -> tuple:
    return _region(rng, farms=10 + size, hidden=1)[0], int(rng.integers(0, 1000))


def _three_nearest(X: np.ndarray, y: np.ndarray, new: np.ndarray) -> np.ndarray:
    mean, spread = X.mean(axis=0), X.std(axis=0)
    A, B = (X - mean) / spread, (new - mean) / spread
    squared = (B**2).sum(axis=1)[:, None] - 2 * B @ A.T + (A**2).sum(axis=1)
    return y[np.argpartition(squared, 2, axis=1)[:, :3]].mean(axis=1)


def _true_error(known: pd.DataFrame, hidden: pd.DataFrame) -> float:
    guess = _three_nearest(known[COLUMNS].to_numpy(), known["tonnes"].to_numpy(), hidden[COLUMNS].to_numpy())
    return float(np.abs(guess - hidden["tonnes"].to_numpy()).mean())


def _read(answer: object) -> tuple[np.ndarray, float, float]:
    return np.asarray(answer["folds"], float), float(answer["mean"]), float(answer["spread"])  # type: ignore[index]


@check("mean and spread of five folds")
def report(t: Trial) -> None:
    table = _region(t.rng, hidden=1)[0]
    folds, mean, spread = _read(t.call(table, 1))
    t.need(folds.shape == (5,), None, f"folds has the shape {folds.shape}, five numbers are asked for", given="estimate(table, 1)", theirs=folds)
    t.need(np.isclose(mean, folds.mean()), "best-fold" if np.isclose(mean, folds.min()) else None, f"mean is {mean:.4f}, the mean of your folds is {folds.mean():.4f}", given="estimate(table, 1)", theirs=mean, wanted=float(folds.mean()))
    sd = float(folds.std(ddof=1))
    named = "population-spread" if np.isclose(spread, folds.std()) else "error-of-the-mean" if np.isclose(spread, sd / np.sqrt(5)) else None
    t.need(np.isclose(spread, sd), named, f"spread is {spread:.4f}, the sample standard deviation of your folds is {sd:.4f}", given="estimate(table, 1)", theirs=spread, wanted=sd)


@check("the seed decides, and nothing else", names="seed-unused")
def seeds(t: Trial) -> None:
    table = _region(t.rng, hidden=1)[0]
    first, again, other = (np.sort(_read(t.call(table, seed))[0]) for seed in (1, 1, 2))
    t.need(np.allclose(first, again), "seed-unused", "the same seed gave different folds", given="estimate(table, 1), twice", theirs=again, wanted=first)
    t.need(not np.allclose(first, other), "seed-unused", "the seeds 1 and 2 gave the same fold errors", given="estimate(table, 1) and estimate(table, 2)", theirs=other)


@check("rows are scored by a model that has not seen them", names="scored-on-training")
def unseen(t: Trial) -> None:
    ratios = []
    for seed in range(3):
        table = _region(t.rng, hidden=1)[0]
        table = table.assign(tonnes=np.round(t.rng.normal(7, 1, len(table)), 3))  # yields that nothing foretells
        ratios.append(_read(t.call(table, seed))[1] / _error_without_itself(table))
    ratio = float(np.mean(ratios))
    t.need(ratio > 0.8, "scored-on-training", f"on yields that are pure chance your estimate is {ratio:.2f} times the error of a model that has not seen the row", given="estimate(table with yields drawn by lot, seed)",
           theirs=[round(r, 2) for r in ratios])


def _error_without_itself(table: pd.DataFrame) -> float:
    """Mean absolute error when each row is forecast from its three nearest other rows."""
    X, y = table[COLUMNS].to_numpy(), table["tonnes"].to_numpy()
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    squared = ((Z[:, None] - Z[None]) ** 2).sum(axis=2) + np.diag(np.full(len(Z), np.inf))
    return float(np.abs(y[np.argsort(squared, axis=1)[:, :3]].mean(axis=1) - y).mean())


@check("each farm is tested once, as a whole, in five equal folds", names="fields-apart")
def whole_farms(t: Trial) -> None:
    table = _region(t.rng, hidden=1)[0]
    lone = table["farm"] == table["farm"].iloc[0]
    # every yield is 0 but on one farm far away from all others: the fold that tests it is off by 80 on one farm of eight
    table = table.assign(tonnes=np.where(lone, 80.0, 0.0), rain=np.where(lone, 9000.0 + table["rain"], table["rain"]))
    wanted = np.array([0.0, 0.0, 0.0, 0.0, 80.0 / (FARMS / 5)])
    for seed in range(4):
        folds = np.sort(_read(t.call(table, seed))[0])
        named = None
        if not np.allclose(folds, wanted):
            named = "squared-error" if np.allclose(folds, 80 * wanted) else "fields-apart" if folds.max() < 9 else None
        t.need(np.allclose(folds, wanted), named, "one farm of 40 yields 80 tonnes and lies far from all others, which yield 0: the fold with this farm among its eight is 10 tonnes off, the others 0",
               given=f"estimate(table, {seed})", theirs=folds, wanted=wanted)


@check("the agreed model, columns scaled by the training rows")
def agreed_model(t: Trial) -> None:
    # four regions of ten farms, tight in scaled columns and mixed up in raw ones; a fold of eight never holds a whole region
    region = np.repeat(np.arange(FARMS) % 4, FIELDS)
    jitter = t.rng.uniform(-1, 1, (len(region), 3))
    table = pd.DataFrame({"rain": np.where(region % 2, 1400.0, 200.0) + 40 * jitter[:, 0], "clay": np.where(region < 2, 20.0, 20.8) + 0.015 * jitter[:, 1],
                          "nitrogen": 90 + 0.1 * region + 0.002 * jitter[:, 2], "tonnes": np.array([2.0, 5.0, 9.0, 14.0])[region], "farm": [f"farm {i}" for i in np.repeat(np.arange(FARMS), FIELDS)]})
    table = table.iloc[t.rng.permutation(len(table))]
    for seed in range(3):
        folds = _read(t.call(table, seed))[0]
        t.need(np.allclose(folds, 0, atol=1e-9), None, "farms lie in four regions with one yield each, so the agreed model makes no error here", given=f"estimate(table, {seed})", theirs=folds, wanted=np.zeros(5))


@check("errors in tonnes", names="squared-error")
def unit(t: Trial) -> None:
    table = _region(t.rng, hidden=1)[0]
    once, tenfold = (_read(t.call(x, 1))[1] for x in (table, table.assign(tonnes=10 * table["tonnes"])))
    t.need(abs(tenfold / once - 10) < 0.01, "squared-error" if abs(tenfold / once - 100) < 1 else None, f"with all yields ten times as large your estimate grows by a factor of {tenfold / once:.1f}", given="estimate(table with 10 * tonnes, 1)")


@check("the estimate agrees with the error on hidden farms", names="fields-apart")
def honest(t: Trial) -> None:
    ratios = []
    for _ in range(REGIONS):
        known, hidden = _region(t.rng)
        ratios.append(_read(t.call(known, int(t.rng.integers(0, 1000))))[1] / _true_error(known, hidden))
    ratio = float(np.mean(ratios))
    t.need(LOW <= ratio <= HIGH, "fields-apart" if ratio < 0.6 else None, f"over {REGIONS} regions your estimate is {ratio:.2f} times the error on hidden farms; {LOW} to {HIGH} is asked", given="estimate(table, seed) on fresh regions",
           theirs=[round(r, 2) for r in ratios])
