"""Does a promised 70 % happen 70 times out of 100?"""

import numpy as np


def reliability(true: np.ndarray, p: np.ndarray, n_bins: int) -> dict:
    """Promised and happened share per bin of equal width, and the calibration error weighted by rows."""
    true, p = np.asarray(true, dtype=float), np.asarray(p, dtype=float)      # (n,) each
    true, p = true[p < 1], p[p < 1]
    bin_ = (p * n_bins).astype(int)                  # (n,) 0 … n_bins - 1; p = 1 is in the last

    count = np.bincount(bin_, minlength=n_bins)                              # (n_bins,)
    promised = _mean(np.bincount(bin_, weights=p, minlength=n_bins), count)
    happened = _mean(np.bincount(bin_, weights=true, minlength=n_bins), count)

    filled = count > 0
    gap = np.abs(promised - happened)[filled]
    return {"count": count, "promised": promised, "happened": happened, "ece": float(gap @ count[filled] / max(len(p), 1))}


def _mean(total: np.ndarray, count: np.ndarray) -> np.ndarray:
    """total / count, nan in an empty bin."""
    return np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
