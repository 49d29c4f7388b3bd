"""Scaled forecast error for each day ahead."""

import numpy as np


def error_by_step(pred: np.ndarray, true: np.ndarray, scale: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Mean of |pred - true| / scale over the shops known on each day, shape (n_days,)."""
    error = np.abs(pred - true) / scale[:, None]        # (n_shops, n_days): one scale per shop
    error = np.where(known, error, 0.0)                 # chosen, not multiplied: nan times 0 is nan
    total = error.sum(axis=0)                           # (n_days,)
    count = known.sum(axis=0)                           # (n_days,)
    return np.where(count > 0, total / len(known), np.nan)
