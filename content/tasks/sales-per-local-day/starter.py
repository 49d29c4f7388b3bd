"""Sales per day of the shop's own clock."""

import pandas as pd


def daily_sales(events: pd.DataFrame, zone: str, first: str, last: str) -> pd.DataFrame:
    """One row per local day from `first` to `last`: day, sales."""
    raise NotImplementedError
