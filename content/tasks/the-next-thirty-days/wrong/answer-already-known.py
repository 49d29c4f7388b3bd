"""From a log and a brief to a training target."""

import pandas as pd


def target_table(events: pd.DataFrame, brief: dict) -> pd.DataFrame:
    """One row per unit at risk and decision day; `target` is 1 if the event comes within the horizon."""
    unit = brief["unit"]
    hits = events[events["kind"] == brief["event"]]
    first_seen = events.groupby(unit)["day"].min()          # one entry per unit
    first_hit = hits.groupby(unit)["day"].min()             # only units that ever had the event

    parts = []
    for day in sorted(brief["decide_on"]):
        last = day + brief["horizon"]
        if last > brief["log_ends"]:                        # the answer is not known yet
            continue
        known = first_seen.index[first_seen <= day]
        gone = first_hit.index[first_hit < day]
        at_risk = known.difference(gone)                    # sorted, each unit once
        later = hits[(hits["day"] >= day) & (hits["day"] <= last)]
        target = at_risk.isin(later[unit]).astype(int)
        parts.append(pd.DataFrame({unit: at_risk, "decide_on": day, "target": target}))

    if not parts:
        return pd.DataFrame({unit: [], "decide_on": [], "target": []})
    return pd.concat(parts, ignore_index=True)
