import pandas as pd


def hourly_load(readings, zone, day):
    midnight = pd.Timestamp(day, tz="UTC")
    hours = pd.date_range(midnight, midnight + pd.Timedelta(days=1), freq="h", inclusive="left")
    number = (readings["utc"].dt.tz_localize("UTC") - midnight) // pd.Timedelta(hours=1)
    load = readings["kwh"].groupby(number).sum().reindex(range(len(hours)), fill_value=0.0)
    return pd.DataFrame({"hour": [hour.isoformat() for hour in hours.tz_convert(zone)], "kwh": load.to_numpy()})
