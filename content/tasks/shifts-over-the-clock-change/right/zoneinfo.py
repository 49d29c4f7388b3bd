from datetime import timezone
from zoneinfo import ZoneInfo

import pandas as pd


def moment(stamp, zone, fold):
    """The moment in UTC, or None when the wall clock never showed it."""
    if pd.isna(stamp):
        return None
    local = stamp.to_pydatetime().replace(tzinfo=ZoneInfo(zone), fold=fold)
    utc = local.astimezone(timezone.utc)
    back = utc.astimezone(ZoneInfo(zone))
    return utc if back.replace(tzinfo=None) == local.replace(tzinfo=None) else None


def with_hours(shifts, zone):
    hours = []
    for start, end in zip(shifts["start"], shifts["end"]):
        a, b = moment(start, zone, 0), moment(end, zone, 1)
        hours.append(float("nan") if a is None or b is None else (b - a).total_seconds() / 3600)
    return shifts.assign(hours=hours)
