"""Judge of `revenue-that-doubled`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

NAMES = ["ada", "bob", "cem", "dua", "eli", "fay", "gil"]
SEGMENTS = ["gold", "silver", "bronze"]


def orders_table(rng: np.random.Generator, customers: list) -> pd.DataFrame:
    n = len(customers)
    return pd.DataFrame({
        "order_id": rng.choice(np.arange(100, 1000), size=n, replace=False),
        "customer_id": pd.Series(customers, dtype="str"),
        "amount": np.round(rng.uniform(1, 90, size=n), 2),
    })


def history_table(rows: list[tuple]) -> pd.DataFrame:
    """Rows of (customer, day number, segment)."""
    return pd.DataFrame({
        "customer_id": pd.Series([r[0] for r in rows], dtype="str"),
        "valid_from": pd.Timestamp("2024-01-01") + pd.to_timedelta([r[1] for r in rows], unit="D"),
        "segment": pd.Series([r[2] for r in rows], dtype="str"),
    })


def names(rng: np.random.Generator, n: int) -> list[str]:
    return [str(x) for x in rng.choice(NAMES, size=n, replace=False)]


@generator
def any_day(rng: np.random.Generator, size: int) -> tuple:
    people = names(rng, min(size + 1, len(NAMES)))
    orders = [None if rng.random() < 0.15 else str(rng.choice(people)) for _ in range(size)]
    days = rng.permutation(400)
    rows = []
    for i in range(int(rng.integers(0, 2 * size + 1))):
        who = None if rng.random() < 0.15 else str(rng.choice(people))
        rows.append((who, int(days[i]), None if rng.random() < 0.2 else str(rng.choice(SEGMENTS))))
    return orders_table(rng, orders), history_table(rows)


@check("an order of an unknown customer stays", names="orders-lost")
def unknown_customer(t: Trial) -> None:
    a, b = names(t.rng, 2)
    t.same(orders_table(t.rng, [a, b]), history_table([(a, 3, "gold")]))


@check("a long history does not multiply orders", names="fan-out")
def long_history(t: Trial) -> None:
    a, b = names(t.rng, 2)
    segment = str(t.rng.choice(SEGMENTS))
    days = sorted(int(d) for d in t.rng.choice(400, size=3, replace=False))
    t.same(orders_table(t.rng, [a, b, a]), history_table([(a, d, segment) for d in days] + [(b, 1, "gold")]))


@check("the latest row decides, wherever it stands", names="any-row-kept")
def latest_row(t: Trial) -> None:
    a = names(t.rng, 1)[0]
    first, last = history_table([(a, 9, "gold"), (a, 2, "silver"), (a, 5, "bronze")]), history_table([(a, 2, "silver"), (a, 9, "gold"), (a, 5, "bronze")])
    t.same(orders_table(t.rng, [a]), first)
    t.same(orders_table(t.rng, [a]), last)


@check("an order without a customer matches nobody", names="missing-ids-matched")
def missing_ids(t: Trial) -> None:
    a = names(t.rng, 1)[0]
    t.same(orders_table(t.rng, [a, None]), history_table([(a, 4, "gold"), (None, 2, str(t.rng.choice(SEGMENTS)))]))


@check("the latest row counts even when it has no segment", names="newest-unknown-skipped")
def withdrawn(t: Trial) -> None:
    a = names(t.rng, 1)[0]
    t.same(orders_table(t.rng, [a]), history_table([(a, 2, str(t.rng.choice(SEGMENTS))), (a, 7, None)]))


@check("the orders keep their order", names="order-changed")
def order_kept(t: Trial) -> None:
    a, b, c = sorted(names(t.rng, 3))
    t.same(orders_table(t.rng, [b, c, a, b]), history_table([(a, 1, "gold"), (b, 2, "silver"), (c, 3, "bronze")]))


@check("the inputs are left as they were")
def inputs_untouched(t: Trial) -> None:
    t.unchanged(orders_table(t.rng, ["bob", None]), history_table([("bob", 4, None), ("bob", 2, "gold")]))


@check("agrees with the reference on fresh days")
def fresh_days(t: Trial) -> None:
    t.agree(n=15)
