"""A logistic regression that can be read: fitted by Newton's method, explained in odds."""

import numpy as np


def fit(x: np.ndarray, y: np.ndarray, l2: float) -> dict:
    """Weights `w` (d,) and intercept `b` with the smallest sum of log losses plus `l2 / 2 * |w|^2`."""
    n, d = x.shape
    design = np.column_stack([x, np.ones(n)])                            # (n, d + 1): last column is the intercept
    penalty = np.append(np.full(d, l2), 0.0)                             # (d + 1,)
    theta = np.zeros(d + 1)
    for _ in range(250):
        p = _chance(design @ theta)                                      # (n,)
        slope = design.T @ (p - y) + penalty * theta                     # (d + 1,)
        curve = (design * (p * (1 - p))[:, None]).T @ design + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        step /= max(1.0, np.max(np.abs(design @ step)) / 2)              # no score moves by more than 2 in one round
        theta = theta - step
        if np.max(np.abs(design @ step)) < 1e-11:
            break
    return {"w": theta[:-1], "b": float(theta[-1])}


def read_odds(w: np.ndarray, b: float, row: np.ndarray, j: int, change: float) -> dict:
    """What `change` units more in column j do to one applicant: chance before and after, and the factor on the odds."""
    z = float(row @ w + b)
    return {"before": float(_chance(z)), "after": float(_chance(z + w[j] * change)), "odds_factor": float(w[j] * change)}


def _chance(z: np.ndarray) -> np.ndarray:
    """1 / (1 + e^-z) without overflow."""
    return np.exp(-np.logaddexp(0.0, -z))
