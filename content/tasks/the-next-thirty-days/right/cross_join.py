"""The same table from a cross join of units and decision days."""

import pandas as pd


def target_table(events, brief):
    unit = brief["unit"]
    hit_day = events["day"].where(events["kind"] == brief["event"])
    units = events.assign(hit=hit_day).groupby(unit, as_index=False).agg(seen=("day", "min"), first_hit=("hit", "min"))
    days = pd.DataFrame({"decide_on": [d for d in brief["decide_on"] if d + brief["horizon"] <= brief["log_ends"]]})
    table = units.merge(days, how="cross")
    table = table[(table["seen"] <= table["decide_on"]) & ~(table["first_hit"] <= table["decide_on"])]
    table["target"] = (table["first_hit"] <= table["decide_on"] + brief["horizon"]).astype(int)
    return table.sort_values(["decide_on", unit])[[unit, "decide_on", "target"]].reset_index(drop=True)
