import numpy as np
import pandas as pd


def reliability(true, p, n_bins):
    table = pd.DataFrame({"p": p, "true": true, "bin": np.clip(np.trunc(p * n_bins), 0, n_bins - 1).astype(int)})
    by_bin = table.groupby("bin").agg(count=("p", "size"), promised=("p", "mean"), happened=("true", "mean"))
    gap = (by_bin["promised"] - by_bin["happened"]).abs()
    full = by_bin.reindex(range(n_bins))
    return {
        "count": full["count"].fillna(0).astype(int).to_numpy(),
        "promised": full["promised"].to_numpy(),
        "happened": full["happened"].to_numpy(),
        "ece": (gap * by_bin["count"]).sum() / len(p),
    }
