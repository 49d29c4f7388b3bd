"""Judge of `five-things-to-beat`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

KINDS = ("amount", "chance", "category", "daily", "top3")


def _shuffled(rng: np.random.Generator, table: pd.DataFrame) -> pd.DataFrame:
    return table.iloc[rng.permutation(len(table))]


def _daily(rng: np.random.Generator, weeks: int, ahead: list[int]) -> tuple:
    first, n = int(rng.integers(0, 60)), 7 * weeks + int(rng.integers(0, 7))
    days = np.arange(first, first + n)
    train = pd.DataFrame({"day": days, "target": np.round(50 + 9 * (days % 7) + rng.normal(0, 2, n), 2)})
    return "daily", _shuffled(rng, train), pd.DataFrame({"day": days[-1] + np.array(ahead)})


def _purchases(pairs: list[tuple[str, str]]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["user", "item"])


@generator
def tasks(rng: np.random.Generator, size: int) -> tuple:
    kind = str(rng.choice(KINDS))
    rows = pd.DataFrame({"row": np.arange(int(rng.integers(1, size + 1)))})
    if kind == "amount":
        return kind, pd.DataFrame({"target": np.round(rng.lognormal(2, 1, size), 2)}), rows
    if kind == "chance":
        return kind, pd.DataFrame({"target": (rng.random(size) < 0.3).astype(int)}), rows
    if kind == "category":
        return kind, pd.DataFrame({"target": rng.choice(["red", "blue", "grey", "amber"], size)}), rows
    if kind == "daily":
        return _daily(rng, int(rng.integers(1, 4)), [int(d) for d in rng.integers(1, 30, size)])
    users, items = [f"u{i}" for i in range(size)], [f"i{i:02d}" for i in rng.permutation(size + 3)]
    train = pd.DataFrame({"user": rng.choice(users, 3 * size), "item": rng.choice(items, 3 * size)})
    return kind, train, pd.DataFrame({"user": rng.choice(users + ["new"], size)})


@check("amount: the best constant under absolute error", names="mean-for-absolute")
def amount(t: Trial) -> None:
    bills = np.round(t.rng.lognormal(3, 1.2, 9), 2)
    t.same("amount", pd.DataFrame({"target": bills}), pd.DataFrame({"row": [0, 1, 2]}))


@check("chance: a probability, not a vote", names="hard-vote")
def chance(t: Trial) -> None:
    yes = (np.arange(10) < t.rng.integers(2, 9)).astype(int)
    t.same("chance", pd.DataFrame({"target": t.rng.permutation(yes)}), pd.DataFrame({"row": [0, 1]}))


@check("category: ties go by the alphabet", names="tie-by-order")
def category(t: Trial) -> None:
    for names in (["moss", "ash", "fir"], ["kiwi", "fig", "fig", "kiwi", "plum"]):
        t.same("category", pd.DataFrame({"target": names + names}), pd.DataFrame({"row": [0]}))
    t.same("category", pd.DataFrame({"target": t.rng.permutation(["oak"] * 4 + ["elm"] * 3 + ["yew"] * 2)}), pd.DataFrame({"row": [0]}))


@check("daily: the same weekday of the last week", names="last-value")
def daily(t: Trial) -> None:
    t.same(*_daily(t.rng, 3, [1, 2, 3, 6, 7]))


@check("daily: also weeks ahead, in any order", names="off-weekday")
def weeks_ahead(t: Trial) -> None:
    t.same(*_daily(t.rng, 1, [20, 8, 1, 14]))


@check("top3: nothing the user has", names="repeat-purchase")
def not_owned(t: Trial) -> None:
    train = _purchases([("a", "pan"), ("b", "pan"), ("c", "pan"), ("a", "cup"), ("b", "cup"), ("c", "jug"), ("a", "mat"), ("b", "mat"), ("d", "mat"), ("e", "mat")])
    t.same("top3", _shuffled(t.rng, train), pd.DataFrame({"user": ["c", "a", "e"]}))


@check("top3: different buyers, not purchases", names="counts-lines")
def buyers(t: Trial) -> None:
    train = _purchases([("hotel", "kettle")] * 6 + [("a", "cup"), ("b", "cup"), ("c", "cup"), ("a", "jug"), ("b", "jug")])
    t.same("top3", _shuffled(t.rng, train), pd.DataFrame({"user": ["new"]}))


@check("top3: ties go by the alphabet", names="tie-by-order")
def item_ties(t: Trial) -> None:
    t.same("top3", _purchases([("a", "pear"), ("a", "fig"), ("b", "nut"), ("b", "date")]), pd.DataFrame({"user": ["c", "a"]}))


@check("an unknown kind is refused")
def unknown(t: Trial) -> None:
    t.raises("ValueError", "weekly", pd.DataFrame({"target": [1.0]}), pd.DataFrame({"row": [0]}))


@check("agrees with the reference on fresh tables of all kinds")
def fresh_tables(t: Trial) -> None:
    t.agree(n=50)
