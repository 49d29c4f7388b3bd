"""Orders with the latest segment of their customer: one row per order, before and after."""

import pandas as pd


def with_segment(orders: pd.DataFrame, history: pd.DataFrame) -> pd.DataFrame:
    """One row per order, in the order of `orders`, with the customer's latest segment."""
    # One row per key on the right side; rows without a key must not meet orders without a key.
    named = history
    latest = named.sort_values("valid_from").drop_duplicates("customer_id", keep="last")
    joined = orders.merge(
        latest[["customer_id", "segment"]],
        on="customer_id",
        how="left",  # every order stays
        validate="many_to_one",  # refuses to run when a key repeats on the right
    )
    return joined.assign(segment=joined["segment"].fillna("unknown"))
