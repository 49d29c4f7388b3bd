"""Softmax regression that routes tickets to desks: the loss and its gradient."""

import numpy as np


def loss_and_gradient(w: np.ndarray, b: np.ndarray, x: np.ndarray, y: np.ndarray, weight: np.ndarray, l2: float) -> dict:
    """Mean log loss, each ticket weighed with its desk's weight, plus `l2 / 2 * |w|^2`; derivatives by `w` and `b`."""
    rows = np.arange(len(y))
    z = x @ w + b                                                        # (n, k) scores
    z = z - z.max(axis=1, keepdims=True)                                 # the same chances, no overflow
    log_total = np.log(np.exp(z).sum(axis=1))                            # (n,)
    share = weight[y] / weight[y].sum()                                  # (n,) adds up to 1

    error = np.exp(z - log_total[:, None])                               # (n, k) chances …
    error[rows, y] -= 1.0                                                # … minus what happened
    error[np.arange(error.shape[1]) != y[:, None]] = 0.0
    pull = error * share[:, None]
    return {
        "loss": float(share @ (log_total - z[rows, y]) + 0.5 * l2 * np.sum(w**2)),
        "grad_w": x.T @ pull + l2 * w,                                   # (d, k)
        "grad_b": pull.sum(axis=0),                                      # (k,)
    }
