"""Judge of `shops-worth-scoring`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

SHOPS = ["oak", "elm", "ash", "fir"]


def orders_table(rng: np.random.Generator, rows: list[tuple]) -> dict:
    """Rows of (shop, status, amount) with fresh ids."""
    ids = rng.choice(np.arange(100, 1000), size=len(rows), replace=False)
    return {
        "orders": pd.DataFrame({
            "order_id": ids.astype("int64"),
            "shop": pd.Series([r[0] for r in rows], dtype="str"),
            "status": pd.Series([r[1] for r in rows], dtype="str"),
            "amount": np.array([r[2] for r in rows], dtype=float),
        })
    }


def euros(rng: np.random.Generator) -> float:
    return float(rng.integers(4, 400)) / 4


@generator
def any_orders(rng: np.random.Generator, size: int) -> tuple:
    rows = []
    for _ in range(2 * size):
        status = None if rng.random() < 0.3 else str(rng.choice(["paid", "sent", "cancelled"]))
        rows.append((str(rng.choice(SHOPS)), status, np.nan if rng.random() < 0.25 else euros(rng)))
    return (orders_table(rng, rows),)


@check("cancelled orders stay out", names="cancelled-counted")
def cancelled(t: Trial) -> None:
    t.same(orders_table(t.rng, [("oak", s, euros(t.rng)) for s in ("paid", "sent", "cancelled", "paid")]))


@check("an order without a status counts", names="null-status-lost")
def no_status(t: Trial) -> None:
    t.same(orders_table(t.rng, [("elm", s, euros(t.rng)) for s in ("paid", None, "sent", "paid", None)]))


@check("two orders are enough", names="limit-too-high")
def exactly_two(t: Trial) -> None:
    rows = [("oak", "paid", euros(t.rng)) for _ in range(2)] + [("ash", "sent", euros(t.rng))]
    t.same(orders_table(t.rng, rows))


@check("an order without a price is an order", names="unpriced-dropped")
def no_price(t: Trial) -> None:
    t.same(orders_table(t.rng, [("fir", "paid", euros(t.rng)) for _ in range(3)] + [("fir", "paid", np.nan)]))


@check("the limit is on orders, not on prices", names="limit-on-priced")
def limit_on_orders(t: Trial) -> None:
    t.same(orders_table(t.rng, [("fir", "paid", euros(t.rng)), ("fir", "paid", np.nan), ("fir", "sent", np.nan)]))


@check("a missing amount is not 0", names="missing-as-zero")
def not_zero(t: Trial) -> None:
    t.same(orders_table(t.rng, [("fir", "paid", euros(t.rng)) for _ in range(3)] + [("fir", "sent", np.nan)]))


@check("agrees with the reference on fresh orders")
def fresh_orders(t: Trial) -> None:
    t.agree(n=10)
