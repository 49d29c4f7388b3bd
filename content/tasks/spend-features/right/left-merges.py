import pandas as pd


def spend_features(customers, events, kinds):
    out = customers[["customer_id"]].reset_index(drop=True)
    for kind in kinds:
        total = events[events["kind"] == kind].groupby("customer_id", as_index=False)["amount"].sum()
        total = total.rename(columns={"amount": kind})
        out = out.merge(total, on="customer_id", how="left", validate="one_to_one")
        out[kind] = out[kind].fillna(0.0)
    return out
