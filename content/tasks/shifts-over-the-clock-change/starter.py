"""Length of shifts from wall-clock times."""

import pandas as pd


def with_hours(shifts: pd.DataFrame, zone: str) -> pd.DataFrame:
    """The shifts with a column `hours`: the time that really passed."""
    length = shifts["end"] - shifts["start"]
    return shifts.assign(hours=length.dt.seconds / 3600)
