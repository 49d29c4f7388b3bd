import numpy as np
import pandas as pd


def region_report(orders):
    region = np.where(orders["region"].isna(), "unknown", orders["region"].astype(object))
    flat = pd.DataFrame({
        "region": region,
        "n_orders": 1,
        "n_priced": orders["amount"].notna().to_numpy().astype(int),
        "revenue": orders["amount"].fillna(0).to_numpy(),
    })
    return flat.groupby("region", as_index=False).sum()
