import pandas as pd


def spend_features(customers, events, kinds):
    spent = {(c, k): 0.0 for c in customers["customer_id"] for k in kinds}
    for c, k, amount in events.itertuples(index=False):
        if (c, k) in spent:
            spent[c, k] += amount
    rows = [[c, *(spent[c, k] for k in kinds)] for c in customers["customer_id"]]
    return pd.DataFrame(rows, columns=["customer_id", *kinds])
