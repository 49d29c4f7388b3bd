import pandas as pd


def hourly_load(readings, zone, day):
    rows = []
    utc = readings["utc"].dt.tz_localize("UTC")
    begin = pd.Timestamp(day, tz=zone)
    stop = (pd.Timestamp(day) + pd.DateOffset(days=1)).tz_localize(zone)
    while begin < stop:
        end = begin + pd.Timedelta(hours=1)
        inside = (utc >= begin) & (utc < end)
        rows.append((begin.isoformat(), float(readings.loc[inside, "kwh"].sum())))
        begin = end
    return pd.DataFrame(rows, columns=["hour", "kwh"])
