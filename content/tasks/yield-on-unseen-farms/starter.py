"""What error will a yield model have on farms it has never seen? Grouped cross-validation."""

import numpy as np
import pandas as pd

COLUMNS = ["rain", "clay", "nitrogen"]


def estimate(table: pd.DataFrame, seed: int) -> dict:
    """Five fold errors, their mean and their spread; every farm is tested in one fold."""
    raise NotImplementedError


def three_nearest(X: np.ndarray, y: np.ndarray, new: np.ndarray) -> np.ndarray:
    """The agreed model: the mean of the three nearest rows, columns scaled by the training rows."""
    mean, spread = X.mean(axis=0), X.std(axis=0)
    gap = ((new - mean) / spread)[:, None, :] - ((X - mean) / spread)[None]
    nearest = np.argsort((gap**2).sum(axis=2), axis=1, kind="stable")[:, :3]
    return y[nearest].mean(axis=1)
