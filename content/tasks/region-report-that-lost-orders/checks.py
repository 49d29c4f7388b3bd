"""Judge of `region-report-that-lost-orders`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

REGIONS = ["north", "south", "east", "west"]


def orders_table(rng: np.random.Generator, regions: list, amounts: list) -> pd.DataFrame:
    """Orders with fresh ids and an index that is not 0, 1, 2, …"""
    n = len(regions)
    ids = rng.choice(np.arange(100, 1000), size=n, replace=False)
    table = pd.DataFrame({"order_id": ids, "region": pd.Series(regions, dtype="str"), "amount": np.array(amounts, dtype=float)})
    table.index = pd.Index(rng.permutation(n) + 5)
    return table


def price(rng: np.random.Generator) -> float:
    return round(float(rng.uniform(2, 60)), 2)


@generator
def any_orders(rng: np.random.Generator, size: int) -> tuple:
    n = size + 1
    regions = [None if rng.random() < 0.2 else "unknown" if rng.random() < 0.1 else str(rng.choice(REGIONS)) for _ in range(n)]
    amounts = [np.nan if rng.random() < 0.25 else price(rng) for _ in range(n)]
    return (orders_table(rng, regions, amounts),)


@check("the region is a column", names="region-in-index")
def region_is_a_column(t: Trial) -> None:
    t.same(orders_table(t.rng, ["north", "south"], [price(t.rng), price(t.rng)]))


@check("orders without a region are counted", names="loses-regionless")
def missing_region(t: Trial) -> None:
    t.same(orders_table(t.rng, ["north", None, None], [price(t.rng) for _ in range(3)]))


@check("one row for unknown", names="unknown-twice")
def unknown_once(t: Trial) -> None:
    t.same(orders_table(t.rng, ["unknown", "east", None], [price(t.rng) for _ in range(3)]))


@check("an order without a price is still an order", names="loses-unpriced")
def missing_amount(t: Trial) -> None:
    # A region of which nothing is priced disappears altogether when those rows are removed.
    t.same(orders_table(t.rng, ["north", "south", "south", "north"], [price(t.rng), np.nan, np.nan, price(t.rng)]))


@check("rows and known prices are two numbers", names="counts-amounts")
def two_counts(t: Trial) -> None:
    t.same(orders_table(t.rng, ["west"] * 4, [price(t.rng), np.nan, price(t.rng), np.nan]))


@check("an unknown price is not a price of 0", names="missing-as-free")
def not_free(t: Trial) -> None:
    t.same(orders_table(t.rng, ["west", "west", "east"], [np.nan, 0.0, np.nan]))


@check("the input is left as it was")
def input_untouched(t: Trial) -> None:
    t.unchanged(orders_table(t.rng, ["west", None, "east"], [np.nan, 1.0, 2.0]))


@check("agrees with the reference on fresh orders")
def fresh_orders(t: Trial) -> None:
    t.agree()
