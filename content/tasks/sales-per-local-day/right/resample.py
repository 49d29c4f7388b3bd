import pandas as pd


def daily_sales(events, zone, first, last):
    start = pd.Timestamp(first).tz_localize(zone)
    end = (pd.Timestamp(last) + pd.Timedelta(days=1)).tz_localize(zone)
    local = events.set_index(events["utc"].dt.tz_localize("UTC").dt.tz_convert(zone))["amount"]
    local = local[(local.index >= start) & (local.index < end)]
    frame = pd.concat([local, pd.Series(0.0, index=pd.DatetimeIndex([start, end - pd.Timedelta(seconds=1)]))])
    daily = frame.resample("D").sum()
    return pd.DataFrame({"day": daily.index.strftime("%Y-%m-%d"), "sales": daily.to_numpy()})
