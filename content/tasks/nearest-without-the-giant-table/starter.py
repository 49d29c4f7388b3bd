"""The k nearest rows, without a loop over rows and without a giant table."""

import numpy as np


def nearest(train: np.ndarray, queries: np.ndarray, k: int) -> np.ndarray:
    """Positions of the k nearest training rows of each query, nearest first, shape (m, k)."""
    raise NotImplementedError
