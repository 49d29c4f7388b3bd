import pandas as pd


def spend_features(customers, events, kinds):
    ids = customers["customer_id"]
    totals = events.groupby(["customer_id", "kind"])["amount"].sum().unstack(fill_value=0.0)
    table = totals.reindex(index=ids.sort_values(), columns=kinds, fill_value=0.0)
    out = pd.DataFrame({"customer_id": ids.to_numpy()})
    for kind in kinds:
        out[kind] = table[kind].to_numpy()
    return out
