"""A loss for regression with outliers, and its gradient by hand."""

import numpy as np


def loss_and_gradient(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, delta: float) -> tuple[float, np.ndarray, float]:
    """(loss, dL/dw of shape (d,), dL/db)."""
    r = X @ w + b - y                                   # (n,)
    root = np.sqrt(1 + (r / delta) ** 2)                # (n,)
    loss = delta**2 * np.mean(root - 1)
    # d/dr of delta^2 * root = delta^2 * (1 / (2 root)) * (2 r / delta) * (1 / delta) = r / root
    slope = r                                 # (n,), what each row says about its prediction
    return float(loss), X.T @ slope / len(y), float(np.mean(slope))
