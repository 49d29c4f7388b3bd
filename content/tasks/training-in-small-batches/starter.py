"""Mini-batch gradient descent with momentum."""

import numpy as np


def train(
    X: np.ndarray, y: np.ndarray, orders: np.ndarray, batch: int, rate: float, momentum: float, tol: float
) -> tuple[np.ndarray, int]:
    """(weights (d,), passes done)."""
    raise NotImplementedError
