"""Judge of `split-for-the-question`: what stands on each side, not which rows chance picked."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def drive(kit, table: pd.DataFrame, question: dict) -> dict:
    """Properties of the split that the question fixes."""
    train, test = (sorted(int(i) for i in np.asarray(side).ravel()) for side in kit.call("split", table, question))
    if question["serves"] == "later days":
        return {"training days": sorted(table["day"].iloc[train].tolist()), "train": train, "test": test}
    n = len(table)
    again = sorted(int(i) for i in np.asarray(kit.call("split", table, question)[1]).ravel())
    told = {"rows on neither side": n - len(set(train) | set(test)), "rows taken twice": len(train) + len(test) - len(set(train) | set(test)), "same seed, same test": again == test}
    if question["serves"] == "new customers":
        sides = [set(table["customer"].iloc[side]) for side in (train, test)]
        return told | {"customers on both sides": len(sides[0] & sides[1]), "customers in the test": len(sides[1])}
    return told | {"test rows of each class": table["label"].iloc[test].value_counts().sort_index().to_dict()}


def _table(rng: np.random.Generator, n: int, customers: int, rare: float = 0.4) -> pd.DataFrame:
    names = np.array([f"c{int(i)}" for i in rng.permutation(900)[:customers] + 100])
    return pd.DataFrame({"customer": names[rng.integers(0, customers, n)], "day": rng.integers(0, 60, n), "label": (rng.random(n) < rare).astype(int),
                         "amount": np.round(rng.lognormal(2, 1, n), 2)}, index=rng.permutation(n) + 1000)


def _seed(rng: np.random.Generator) -> int:
    return int(rng.integers(0, 10_000))


@generator
def questions(rng: np.random.Generator, size: int) -> tuple:
    table = _table(rng, int(rng.integers(1, 6 * size + 1)), int(rng.integers(1, size + 2)))
    kind = str(rng.choice(["known customers", "new customers", "later days"]))
    if kind == "later days":
        return table, {"serves": kind, "from_day": int(rng.integers(0, 65)), "answer_after": int(rng.choice([0, 0, 1, 7, 30]))}
    return table, {"serves": kind, "share": float(np.round(rng.uniform(0.1, 0.6), 2)), "seed": _seed(rng)}


@check("later days: the past trains, the rest tests", names="random-for-later")
def later(t: Trial) -> None:
    t.same(_table(t.rng, 40, 8), {"serves": "later days", "from_day": int(t.rng.integers(30, 45)), "answer_after": 0, "share": 0.25, "seed": _seed(t.rng)})


@check("later days: only answers that were known", names="answers-not-known")
def answered(t: Trial) -> None:
    start = int(t.rng.integers(35, 50))
    table = _table(t.rng, 60, 8)
    table["day"] = np.arange(60)
    t.same(table, {"serves": "later days", "from_day": start, "answer_after": int(t.rng.integers(5, 20)), "share": 0.25, "seed": _seed(t.rng)})


@check("new customers: none on both sides", names="customers-on-both-sides")
def new_customers(t: Trial) -> None:
    t.same(_table(t.rng, 60, 10), {"serves": "new customers", "share": 0.3, "seed": _seed(t.rng)})


@check("known customers stay known", names="groups-for-known")
def stay_known(t: Trial) -> None:
    table = _table(t.rng, 200, 5)
    question = {"serves": "known customers", "share": 0.5, "seed": _seed(t.rng)}
    train, test = t.call(table, question)
    unseen = set(table["customer"].iloc[list(test)]) - set(table["customer"].iloc[list(train)])
    t.need(not unseen, "groups-for-known", f"{len(unseen)} of 5 customers have all their rows in the test", given=f"split(table, {question}), 200 rows of 5 customers")


@check("known customers: each class gives its share", names="rare-class-by-luck")
def each_class(t: Trial) -> None:
    table = _table(t.rng, 120, 8)
    table["label"] = t.rng.permutation((np.arange(120) < 20).astype(int))
    for _ in range(8):  # a draw that ignores the class gives exactly 5 of the 20 rare rows in fewer than one draw in four
        t.same(table, {"serves": "known customers", "share": 0.25, "seed": _seed(t.rng)})


@check("chance decides, not the order of the file", names="first-rows")
def drawn(t: Trial) -> None:
    table = _table(t.rng, 60, 20)
    for kind in ("known customers", "new customers"):
        tests = {tuple(sorted(int(i) for i in t.call(table, {"serves": kind, "share": 0.3, "seed": seed})[1])) for seed in range(5)}
        t.need(len(tests) > 1, "first-rows", f"{kind}: five different seeds give the same test", given="split(table, question) with the seeds 0 to 4")


@check("an unknown question is refused")
def refused(t: Trial) -> None:
    t.raises("ValueError", _table(t.rng, 9, 3), {"serves": "everybody", "share": 0.3, "seed": 1, "from_day": 3, "answer_after": 0})


@check("holds on fresh tables and questions")
def fresh(t: Trial) -> None:
    t.agree(n=60)
