"""Loss of a logistic regression and its gradient."""

import numpy as np


def loss_and_gradient(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray, l2: float) -> dict:
    """Mean log loss plus `l2 / 2 * |w|^2`, and its derivatives by `w` and `b`."""
    z = x @ w + b                                                        # (n,) log-odds
    p = np.exp(z) / (1.0 + np.exp(z))                                    # (n,) chances
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)) + 0.5 * l2 * (w @ w + b * b)
    error = p - y
    return {
        "loss": float(loss),
        "grad_w": x.T @ error + l2 * w,
        "grad_b": float(error.sum() + l2 * b),
    }
