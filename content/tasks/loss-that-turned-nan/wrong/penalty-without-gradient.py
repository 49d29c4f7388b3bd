"""Loss of a logistic regression and its gradient, safe for large scores."""

import numpy as np


def loss_and_gradient(w: np.ndarray, b: float, x: np.ndarray, y: np.ndarray, l2: float) -> dict:
    """Mean log loss plus `l2 / 2 * |w|^2`, and its derivatives by `w` and `b`."""
    z = x @ w + b                                                        # (n,) log-odds
    loss = np.mean(np.logaddexp(0.0, z) - y * z) + 0.5 * l2 * w @ w      # log(1 + e^z) without computing e^z
    error = _chance(z) - y                                               # (n,)
    return {
        "loss": float(loss),
        "grad_w": x.T @ error / len(y),                         # (d,)
        "grad_b": float(error.mean()),                                   # the intercept is not penalised
    }


def _chance(z: np.ndarray) -> np.ndarray:
    """1 / (1 + e^-z), written so that the exponent is never positive."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
