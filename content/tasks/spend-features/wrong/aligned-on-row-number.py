import pandas as pd


def spend_features(customers, events, kinds):
    totals = events.groupby(["customer_id", "kind"])["amount"].sum().unstack(fill_value=0.0)
    out = customers[["customer_id"]].reset_index(drop=True)
    for kind in kinds:
        out[kind] = totals[kind] if kind in totals else 0.0
    return out.fillna(0.0)
