"""Sales per day of the shop's own clock."""

import pandas as pd


def daily_sales(events: pd.DataFrame, zone: str, first: str, last: str) -> pd.DataFrame:
    """One row per local day from `first` to `last`: day, sales."""
    moment = events["utc"].dt.tz_localize("UTC")  # say which clock wrote the stamps
    clock = moment + pd.Timestamp(first, tz=zone).utcoffset()  # the same moments on the shop's clock
    sales = events["amount"].groupby(clock.dt.strftime("%Y-%m-%d")).sum()
    days = pd.date_range(first, last, freq="D").strftime("%Y-%m-%d")  # the whole calendar, quiet days too
    return sales.reindex(days, fill_value=0.0).rename_axis("day").reset_index(name="sales")
