"""The same table, built with plain loops."""

import pandas as pd


def target_table(events, brief):
    unit, event = brief["unit"], brief["event"]
    lines = {}
    for row in events.to_dict("records"):
        lines.setdefault(row[unit], []).append((row["day"], row["kind"]))
    rows = []
    for day in sorted(brief["decide_on"]):
        end = day + brief["horizon"]
        if end > brief["log_ends"]:
            continue
        for name in sorted(lines):
            seen = any(d <= day for d, _ in lines[name])
            had = any(d <= day and kind == event for d, kind in lines[name])
            if seen and not had:
                rows.append((name, day, int(any(day < d <= end and kind == event for d, kind in lines[name]))))
    return pd.DataFrame(rows, columns=[unit, "decide_on", "target"])
