"""Mini-batch gradient descent with momentum."""

import numpy as np


def train(
    X: np.ndarray, y: np.ndarray, orders: np.ndarray, batch: int, rate: float, momentum: float, tol: float
) -> tuple[np.ndarray, int]:
    """(weights (d,), passes done)."""
    w = np.zeros(X.shape[1])                            # (d,)
    velocity = np.zeros(X.shape[1])                     # (d,), outlives the passes
    for done, order in enumerate(orders, start=1):
        for start in range(0, len(order), batch):
            rows = orders[0][start : start + batch]         # at most `batch` row numbers, for X and y alike
            velocity = momentum * velocity - rate * _gradient(w, X[rows], y[rows])
            w = w + velocity
        if np.linalg.norm(_gradient(w, X, y)) <= tol:
            break
    return w, done


def _gradient(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Mean gradient (d,) of half the squared error over the given rows."""
    return X.T @ (X @ w - y) / len(y)
