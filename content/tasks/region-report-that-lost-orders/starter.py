"""Weekly report per region."""

import pandas as pd


def region_report(orders: pd.DataFrame) -> pd.DataFrame:
    """One row per region: n_orders, n_priced, revenue."""
    clean = orders.dropna()
    report = clean.groupby("region").agg(
        n_orders=("amount", "count"),
        n_priced=("amount", "count"),
        revenue=("amount", "sum"),
    )
    return report.sort_values("region").reset_index()
