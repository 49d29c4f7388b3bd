"""Load per hour of one local day, which has 23, 24 or 25 of them."""

import pandas as pd


def hourly_load(readings: pd.DataFrame, zone: str, day: str) -> pd.DataFrame:
    """One row per hour of the local day: hour, kwh."""
    midnight = pd.Timestamp(day).tz_localize(zone)
    next_midnight = (pd.Timestamp(day) + pd.Timedelta(days=1)).tz_localize(zone)  # found on the calendar, not 24 hours later
    hours = pd.date_range(midnight, next_midnight, freq="h", inclusive="left")  # hours that really pass
    passed = readings["utc"].dt.floor("h").dt.tz_localize("UTC") - midnight
    number = passed // pd.Timedelta(hours=1)  # 0 is the first hour of the day
    load = readings["kwh"].groupby(number).sum().reindex(range(len(hours)), fill_value=0.0)
    return pd.DataFrame({"hour": [hour.isoformat() for hour in hours], "kwh": load.to_numpy()})
