import numpy as np
import pandas as pd


def with_hours(shifts, zone):
    out = shifts.copy()
    moments = {}
    for column, summer in (("start", True), ("end", False)):
        flags = np.array([summer] * len(shifts))
        moments[column] = shifts[column].dt.tz_localize(zone, nonexistent="NaT", ambiguous=flags).dt.tz_convert("UTC")
    out["hours"] = (moments["end"] - moments["start"]) / pd.Timedelta(hours=1)
    return out
