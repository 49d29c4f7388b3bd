"""Gradient descent with momentum and a stopping rule."""

import numpy as np


def descend(X: np.ndarray, y: np.ndarray, rate: float, momentum: float, tol: float, max_steps: int) -> tuple[np.ndarray, int]:
    """(weights (d,), steps taken) for half the mean squared error."""
    w = np.zeros(X.shape[1])                            # (d,)
    velocity = np.zeros(X.shape[1])                     # (d,), the step before
    for step in range(max_steps):
        gradient = X.T @ (X @ w - y)          # (d,), at the present w
        if np.linalg.norm(gradient) <= tol:
            return w, step
        velocity = momentum * velocity - rate * gradient
        w = w + velocity
    return w, max_steps
