import pandas as pd


def hourly_load(readings, zone, day):
    start = pd.Timestamp(day).tz_localize(zone)
    stop = (pd.Timestamp(day) + pd.Timedelta(days=1)).tz_localize(zone)
    hours = pd.date_range(start, stop, freq="h")[:-1]
    moment = readings["utc"].dt.tz_localize("UTC")
    today = readings.assign(moment=moment)[(moment >= start) & (moment < stop)]
    edges = hours.append(pd.DatetimeIndex([stop]))
    slot = pd.cut(today["moment"].dt.tz_convert(zone), bins=edges, right=False, labels=False)
    totals = today.groupby(slot)["kwh"].sum()
    return pd.DataFrame({"hour": [h.isoformat() for h in hours], "kwh": [float(totals.get(i, 0.0)) for i in range(len(hours))]})
