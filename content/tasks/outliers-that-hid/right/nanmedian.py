import numpy as np


def flag(values, limit):
    if np.isnan(values).all():
        raise ValueError("empty")
    centre = np.nanmedian(values)
    away = np.abs(values - centre)
    spread = 1.4826 * np.nanmedian(away)
    odd = np.where(np.isnan(values), False, away > limit * spread)
    return {"centre": centre, "spread": spread, "odd": odd, "share": np.count_nonzero(odd) / np.count_nonzero(~np.isnan(values))}
