"""Judge of `stock-at-each-movement`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

ITEMS = ["nut", "bolt", "gear"]


def tables(rng: np.random.Generator, movements: list[tuple], prices: list[tuple]) -> dict:
    """`movements`: rows of (item, time, qty) in the order of their ids. `prices`: rows of (item, time, price)."""
    moves = pd.DataFrame({
        "move_id": np.sort(rng.choice(np.arange(100, 999), size=len(movements), replace=False)).astype("int64"),
        "item": pd.Series([m[0] for m in movements], dtype="str"),
        "ts": np.array([m[1] for m in movements], dtype="int64"),
        "qty": np.array([m[2] for m in movements], dtype="int64"),
    })
    tariff = pd.DataFrame({
        "item": pd.Series([p[0] for p in prices], dtype="str"),
        "valid_from": np.array([p[1] for p in prices], dtype="int64"),
        "price": np.array([p[2] for p in prices], dtype=float),
    })
    return {
        "movements": moves.iloc[rng.permutation(len(moves))].reset_index(drop=True),
        "prices": tariff.iloc[rng.permutation(len(tariff))].reset_index(drop=True),
    }


def qty(rng: np.random.Generator) -> int:
    return int(rng.integers(1, 20))


def euros(rng: np.random.Generator, n: int) -> list[float]:
    """`n` different prices."""
    return [float(x) / 4 for x in rng.choice(np.arange(4, 90), size=n, replace=False)]


@generator
def any_warehouse(rng: np.random.Generator, size: int) -> tuple:
    movements, at = [], 0
    for _ in range(size + 1):
        at += int(rng.integers(0, 4))
        movements.append((str(rng.choice(ITEMS)), at, int(rng.integers(-9, 15))))
    prices = []
    for item in ITEMS:
        begins = rng.choice(at + 4, size=int(rng.integers(0, 3)), replace=False)
        prices += [(item, int(b), p) for b, p in zip(begins, euros(rng, len(begins)), strict=True)]
    return (tables(rng, movements, prices),)


@check("the stock runs", names="total-for-running")
def running(t: Trial) -> None:
    t.same(tables(t.rng, [("nut", 5, qty(t.rng)), ("nut", 7, qty(t.rng)), ("nut", 9, qty(t.rng))], [("nut", 0, 2.0)]))


@check("each item has its own stock", names="items-mixed")
def own_stock(t: Trial) -> None:
    t.same(tables(t.rng, [("nut", 5, qty(t.rng)), ("bolt", 7, qty(t.rng))], [("nut", 0, 2.0), ("bolt", 0, 3.0)]))


@check("movements of one second come one after the other", names="peers-added-together")
def peers(t: Trial) -> None:
    t.same(tables(t.rng, [("nut", 5, qty(t.rng)), ("nut", 7, qty(t.rng)), ("nut", 7, -qty(t.rng))], [("nut", 0, 2.0)]))


@check("a movement before the first price stays", names="unpriced-movement-lost")
def before_first(t: Trial) -> None:
    t.same(tables(t.rng, [("nut", 5, qty(t.rng)), ("nut", 7, qty(t.rng)), ("bolt", 8, qty(t.rng))], [("nut", 6, 2.0)]))


@check("no price from the future", names="price-from-the-future")
def no_future(t: Trial) -> None:
    a, b = euros(t.rng, 2)
    t.same(tables(t.rng, [("nut", 5, qty(t.rng)), ("nut", 50, qty(t.rng))], [("nut", 1, a), ("nut", 30, b)]))


@check("one price per movement", names="every-past-price")
def one_price(t: Trial) -> None:
    a, b = sorted(euros(t.rng, 2))
    t.same(tables(t.rng, [("nut", 50, qty(t.rng))], [("nut", 1, b), ("nut", 30, a)]))


@check("a price holds from its first second", names="price-begins-too-late")
def first_second(t: Trial) -> None:
    a, b = euros(t.rng, 2)
    t.same(tables(t.rng, [("nut", 30, qty(t.rng))], [("nut", 1, a), ("nut", 30, b)]))


@check("agrees with the reference on fresh movements")
def fresh_movements(t: Trial) -> None:
    t.agree(n=7)
