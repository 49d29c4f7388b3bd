"""Judge of `customers-without-orders`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

CITIES = ["Lyon", "Graz", "Turin"]


def tables(rng: np.random.Generator, customers: list[int], orders: list[tuple], blocked: list) -> dict:
    """`orders`: rows of (customer, day, amount). `blocked`: ids or None."""
    return {
        "customers": pd.DataFrame({
            "customer_id": np.array(customers, dtype="int64"),
            "city": pd.Series([str(rng.choice(CITIES)) for _ in customers], dtype="str"),
        }),
        "orders": pd.DataFrame({
            "order_id": rng.choice(np.arange(100, 999), size=len(orders), replace=False).astype("int64"),
            "customer_id": np.array([o[0] for o in orders], dtype="int64"),
            "day": np.array([o[1] for o in orders], dtype="int64"),
            "amount": np.array([o[2] for o in orders], dtype=float),
        }),
        "blocked": pd.DataFrame({"customer_id": pd.array(blocked, dtype="Int64")}),
    }


def euros(rng: np.random.Generator) -> float:
    return float(rng.integers(4, 400)) / 4


def ids(rng: np.random.Generator, n: int) -> list[int]:
    return [int(i) for i in rng.choice(np.arange(10, 99), size=n, replace=False)]


@generator
def any_shop(rng: np.random.Generator, size: int) -> tuple:
    people = ids(rng, size + 1)
    orders = [(int(rng.choice(people)), int(rng.integers(56, 66)), euros(rng)) for _ in range(rng.integers(0, 3 * size + 1))]
    blocked: list = [int(p) for p in people if rng.random() < 0.2]
    if rng.random() < 0.4:
        blocked.append(None)
    if blocked and rng.random() < 0.3:
        blocked.append(blocked[0])
    return (tables(rng, people, orders, blocked),)


@check("only orders since day 60, day 60 among them", names="old-orders-counted")
def since_day_60(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 59, euros(t.rng)), (a, 60, euros(t.rng)), (a, 61, euros(t.rng)), (b, 70, euros(t.rng)), (b, 3, euros(t.rng))], []))


@check("blocked customers are left out", names="blocked-kept")
def blocked(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 61, euros(t.rng)), (b, 62, euros(t.rng))], [b]))


@check("a NULL among the blocked changes nothing", names="not-in-with-null")
def null_blocked(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 61, euros(t.rng)), (b, 62, euros(t.rng))], [b, None]))


@check("different days are counted", names="days-not-distinct")
def distinct_days(t: Trial) -> None:
    a, _ = ids(t.rng, 2)
    t.same(tables(t.rng, [a], [(a, 66, euros(t.rng)), (a, 66, euros(t.rng)), (a, 70, euros(t.rng))], []))


@check("a customer whose orders are old stays", names="where-undoes-left-join")
def old_orders_only(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 66, euros(t.rng)), (b, 30, euros(t.rng))], []))


@check("nothing ordered means 0 orders", names="quiet-customer-counted-once")
def zero_orders(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 66, euros(t.rng))], []))


@check("nothing ordered means 0 euros", names="spent-is-null")
def zero_euros(t: Trial) -> None:
    a, b = ids(t.rng, 2)
    t.same(tables(t.rng, [a, b], [(a, 66, euros(t.rng))], []))


@check("agrees with the reference on fresh shops")
def fresh_shops(t: Trial) -> None:
    t.agree(n=6)
