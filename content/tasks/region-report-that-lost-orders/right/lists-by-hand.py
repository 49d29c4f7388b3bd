import pandas as pd


def region_report(orders):
    rows = {}
    for region, amount in zip(orders["region"], orders["amount"]):
        name = "unknown" if pd.isna(region) else region
        row = rows.setdefault(name, {"region": name, "n_orders": 0, "n_priced": 0, "revenue": 0.0})
        row["n_orders"] += 1
        if not pd.isna(amount):
            row["n_priced"] += 1
            row["revenue"] += amount
    return pd.DataFrame([rows[name] for name in sorted(rows)])
