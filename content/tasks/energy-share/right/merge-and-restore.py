import pandas as pd


def energy_share(readings):
    keyed = readings.assign(key=readings["line"].fillna("(no line)"))
    totals = keyed.groupby("key", as_index=False)["kwh"].sum().rename(columns={"kwh": "line_kwh"})
    out = keyed.merge(totals, on="key", how="left", validate="many_to_one").drop(columns="key")
    out["share"] = out["kwh"] / out["line_kwh"].where(out["line_kwh"] > 0, 1.0)
    out.index = readings.index
    return out
