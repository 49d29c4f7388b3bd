import numpy as np


def scorecard(load, forecast, q):
    names = ["mae", "rmse", "ratio", "r2", "pinball"]
    if np.isnan(load).all():
        return {name: np.nan for name in names}
    e = load - forecast
    spread = np.nansum((load - np.nanmean(load)) ** 2)
    total = np.nansum(load)
    return {
        "rmse": np.nanmean(e**2) ** 0.5,
        "mae": np.nanmean(abs(e)),
        "pinball": np.nanmean(np.maximum(q * e, (q - 1) * e)),
        "ratio": np.nansum(abs(e)) / total if total else np.nan,
        "r2": 1 - np.nansum(e**2) / spread if spread else np.nan,
    }
