"""Judge of `spend-features`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

KINDS = ["order", "refund", "gift", "fee"]


def customers_table(rng: np.random.Generator, ids: list[int]) -> pd.DataFrame:
    joined = rng.integers(2015, 2025, size=len(ids))
    return pd.DataFrame({"customer_id": np.array(ids, dtype="int64"), "joined": joined})


def events_table(rows: list[tuple[int, str, float]]) -> pd.DataFrame:
    return pd.DataFrame({
        "customer_id": np.array([r[0] for r in rows], dtype="int64"),
        "kind": pd.Series([r[1] for r in rows], dtype="str"),
        "amount": np.array([r[2] for r in rows], dtype=float),
    })


def euros(rng: np.random.Generator) -> float:
    return round(float(rng.uniform(1, 90)), 2)


@generator
def any_customers(rng: np.random.Generator, size: int) -> tuple:
    ids = [int(i) for i in rng.choice(np.arange(0, 3 * size + 3), size=size, replace=False)]
    people = ids + [int(max(ids) + 1 + rng.integers(0, 3))]  # the last one is a stranger
    kinds = [str(k) for k in rng.permutation(KINDS)[: rng.integers(1, 4)]]
    rows = [(int(rng.choice(people)), str(rng.choice(KINDS)), euros(rng)) for _ in range(rng.integers(0, 3 * size + 1))]
    rows += [rows[0]] if rows and rng.random() < 0.3 else []
    return customers_table(rng, ids), events_table(rows), kinds


@check("several events of one kind are summed", names="mean-for-total")
def sums(t: Trial) -> None:
    a, b = sorted(int(i) for i in t.rng.choice(np.arange(10, 60), size=2, replace=False))
    rows = [(a, "order", euros(t.rng)) for _ in range(3)] + [(b, "order", euros(t.rng)), (b, "order", 95.0)]
    t.same(customers_table(t.rng, [a, b]), events_table(rows), ["order"])


@check("two equal events are two events", names="twins-dropped")
def twins(t: Trial) -> None:
    a = int(t.rng.integers(10, 60))
    x = euros(t.rng)
    t.same(customers_table(t.rng, [a]), events_table([(a, "order", x), (a, "order", x)]), ["order"])


@check("a kind without events has its column", names="only-kinds-seen")
def columns_promised(t: Trial) -> None:
    a, b = sorted(int(i) for i in t.rng.choice(np.arange(10, 60), size=2, replace=False))
    rows = [(a, "order", euros(t.rng)), (b, "fee", euros(t.rng))]
    t.same(customers_table(t.rng, [a, b]), events_table(rows), ["refund", "order", "fee"])


@check("a customer without events keeps a row", names="quiet-customers-lost")
def quiet_customers(t: Trial) -> None:
    a, b, c = sorted(int(i) for i in t.rng.choice(np.arange(10, 60), size=3, replace=False))
    t.same(customers_table(t.rng, [a, b, c]), events_table([(a, "order", euros(t.rng)), (b, "order", euros(t.rng))]), ["order"])


@check("each row has its own customer's money", names="pasted-by-position")
def own_money(t: Trial) -> None:
    b, a = sorted(int(i) for i in t.rng.choice(np.arange(10, 60), size=2, replace=False))
    t.same(customers_table(t.rng, [a, b]), events_table([(a, "order", 5.0), (b, "order", 80.0)]), ["order"])


@check("the order of the customers is kept", names="sorted-by-id")
def order_kept(t: Trial) -> None:
    a, b, c = sorted(int(i) for i in t.rng.choice(np.arange(10, 60), size=3, replace=False))
    t.same(customers_table(t.rng, [b, c, a]), events_table([(i, "order", euros(t.rng)) for i in (a, b, c)]), ["order"])


@check("ids that look like row numbers are matched as ids", names="aligned-on-row-number")
def small_ids(t: Trial) -> None:
    t.same(customers_table(t.rng, [2, 0, 1]), events_table([(i, "order", euros(t.rng)) for i in (0, 1, 2)]), ["order"])


@check("strangers and unknown kinds are left out; no events at all")
def strangers(t: Trial) -> None:
    t.same(customers_table(t.rng, [4]), events_table([(4, "order", 1.0), (5, "order", 7.0), (4, "gift", 3.0)]), ["order"])
    t.same(customers_table(t.rng, [4, 2]), events_table([]), ["order", "fee"])


@check("the input is left as it was")
def input_untouched(t: Trial) -> None:
    t.unchanged(customers_table(t.rng, [4, 2]), events_table([(2, "order", 1.0), (5, "order", 7.0)]), ["order"])


@check("agrees with the reference on fresh customers")
def fresh_customers(t: Trial) -> None:
    t.agree()
