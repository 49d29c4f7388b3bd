"""Scaled forecast error for each day ahead."""

import numpy as np


def error_by_step(pred: np.ndarray, true: np.ndarray, scale: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Mean of |pred - true| / scale over the shops known on each day, shape (n_days,)."""
    error = np.abs(pred - true) / scale
    error = error * known
    return error.mean(axis=0)
