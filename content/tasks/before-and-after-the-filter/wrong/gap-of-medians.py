"""Compare two groups of readings, a few of them absurd."""

import numpy as np

FACTOR = 1.4826     # median absolute deviation to standard deviation, for normal data


def compare(old: np.ndarray, new: np.ndarray) -> dict:
    """Gap of means, typical gap, ruler, effect in units of the ruler, and whether the gaps contradict each other."""
    old, new = old[~np.isnan(old)], new[~np.isnan(new)]
    if len(old) == 0 or len(new) == 0:
        raise ValueError("a group holds no reading")
    mean_gap = new.mean() - old.mean()
    typical_gap = np.median(new) - np.median(old)
    distances = np.concatenate([np.abs(old - np.median(old)), np.abs(new - np.median(new))])
    ruler = FACTOR * np.median(distances)
    return {
        "mean_gap": float(mean_gap),
        "typical_gap": float(typical_gap),
        "ruler": float(ruler),
        "effect": float(typical_gap / ruler) if ruler > 0 else None,
        "fragile": bool(mean_gap * typical_gap < 0),
    }
