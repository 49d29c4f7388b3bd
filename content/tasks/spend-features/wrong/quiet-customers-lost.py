"""Spend per customer and kind, as a feature table."""

import pandas as pd


def spend_features(customers: pd.DataFrame, events: pd.DataFrame, kinds: list[str]) -> pd.DataFrame:
    """One row per customer, in the order of `customers`; one column per kind with the sum in euros."""
    ids = customers.loc[customers["customer_id"].isin(events["customer_id"]), "customer_id"]
    # Long to wide: rows are the ids that have events, columns the kinds that occurred.
    totals = events.groupby(["customer_id", "kind"])["amount"].sum().unstack(fill_value=0.0)
    # The customers decide the rows and the contract decides the columns, whatever the events hold.
    table = totals.reindex(index=ids, columns=kinds, fill_value=0.0)  # (n_customers, n_kinds)
    return table.rename_axis(index="customer_id", columns=None).reset_index()
