"""Spend per customer and kind, as a feature table."""

import pandas as pd


def spend_features(customers: pd.DataFrame, events: pd.DataFrame, kinds: list[str]) -> pd.DataFrame:
    """One row per customer, in the order of `customers`; one column per kind with the sum in euros."""
    raise NotImplementedError
