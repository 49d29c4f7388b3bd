"""A logistic regression that can be read: fitted, and explained in odds."""

import numpy as np


def fit(x: np.ndarray, y: np.ndarray, l2: float) -> dict:
    """Weights `w` (d,) and intercept `b` with the smallest sum of log losses plus `l2 / 2 * |w|^2`."""
    raise NotImplementedError


def read_odds(w: np.ndarray, b: float, row: np.ndarray, j: int, change: float) -> dict:
    """What `change` units more in column j do to one applicant: chance before and after, and the factor on the odds."""
    raise NotImplementedError
