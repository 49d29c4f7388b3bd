from datetime import date, timedelta, timezone
from zoneinfo import ZoneInfo

import pandas as pd


def daily_sales(events, zone, first, last):
    day, stop = date.fromisoformat(first), date.fromisoformat(last)
    totals = {}
    while day <= stop:
        totals[day.isoformat()] = 0.0
        day += timedelta(days=1)
    for stamp, amount in zip(events["utc"], events["amount"]):
        local = stamp.to_pydatetime().replace(tzinfo=timezone.utc).astimezone(ZoneInfo(zone)).date().isoformat()
        if local in totals:
            totals[local] += amount
    return pd.DataFrame({"day": list(totals), "sales": list(totals.values())})
