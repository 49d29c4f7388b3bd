import pandas as pd


def with_segment(orders, history):
    rank = history.groupby("customer_id")["valid_from"].rank(ascending=False)
    latest = history[rank == 1].set_index("customer_id")["segment"]
    out = orders.reset_index(drop=True).copy()
    out["segment"] = [latest.get(c, "unknown") if isinstance(c, str) else "unknown" for c in out["customer_id"]]
    out["segment"] = out["segment"].astype(object).where(out["segment"].notna(), "unknown")
    return out
