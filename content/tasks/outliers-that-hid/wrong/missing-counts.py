"""Flag odd sensor readings with a ruler that they cannot widen."""

import numpy as np

FACTOR = 1.4826     # median absolute deviation to standard deviation, for normal data


def flag(values: np.ndarray, limit: float) -> dict:
    """Centre, spread, odd readings (n,), and their share of the readings present."""
    present = values[~np.isnan(values)]                 # (m,)
    if len(present) == 0:
        raise ValueError("no reading is present")
    centre = np.median(present)
    spread = FACTOR * np.median(np.abs(present - centre))
    odd = np.abs(values - centre) > limit * spread      # (n,); nan compares as False
    return {"centre": float(centre), "spread": float(spread), "odd": odd, "share": float(odd.mean())}
