"""Length of shifts from wall-clock times: name the zone first, then subtract moments."""

import numpy as np
import pandas as pd


def with_hours(shifts: pd.DataFrame, zone: str) -> pd.DataFrame:
    """The shifts with a column `hours`: the time that really passed."""
    n = len(shifts)
    # In the repeated hour True means summer time, the first pass. Times that never existed become missing.
    start = shifts["start"].dt.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
    end = shifts["end"].dt.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
    return shifts.assign(hours=(end - start).dt.total_seconds() / 3600)
