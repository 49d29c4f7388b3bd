"""Load per hour of one local day."""

import pandas as pd


def hourly_load(readings: pd.DataFrame, zone: str, day: str) -> pd.DataFrame:
    """One row per hour of the local day: hour, kwh."""
    raise NotImplementedError
