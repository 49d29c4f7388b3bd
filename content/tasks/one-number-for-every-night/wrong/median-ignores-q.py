"""The best single number for a known loss."""

import numpy as np


def best_constant(y: np.ndarray, loss: str, q: float) -> float:
    """A number c with the smallest mean loss over `y`; nan when the loss is defined for no row."""
    y = np.asarray(y, dtype=float)                               # (n,)
    if loss == "squared":
        return float(y.mean())
    if loss == "absolute":
        return float(np.median(y))
    if loss == "pinball":
        return _quantile(y, np.ones(len(y)), 0.5)
    used = y[y > 0]                                              # a percentage of nothing is not defined
    if len(used) == 0:
        return float("nan")
    return _quantile(used, 1.0 / used, 0.5)                      # |y - c| / y: an absolute error with weight 1/y


def _quantile(y: np.ndarray, weight: np.ndarray, q: float) -> float:
    """Smallest value of `y` at or below which at least a share `q` of the weight lies."""
    order = np.argsort(y)
    below = np.cumsum(weight[order])                             # (n,) weight up to and with each value
    at = np.searchsorted(below, q * below[-1] * (1 - 1e-12))
    return float(y[order][at])
