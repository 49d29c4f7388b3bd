"""A weighted trend over calendar years that keeps its digits."""

import numpy as np


def trend(year: np.ndarray, value: np.ndarray, readings: np.ndarray, new_year: np.ndarray, degree: int) -> np.ndarray:
    """The fitted polynomial at `new_year`, shape (m,). Each row counts as many times as it has readings."""
    used = readings > 0
    year, value, readings = year[used], value[used], readings[used]
    degree = min(degree, len(np.unique(year)) - 1)              # two years cannot carry a parabola

    centre = (year.min() + year.max()) / 2
    half = max((year.max() - year.min()) / 2, 1.0)
    power = np.arange(degree + 1)

    def design(years: np.ndarray) -> np.ndarray:                # (rows, degree + 1), entries between -1 and 1 in training
        return ((years - centre) / half)[:, None] ** power

    root = np.sqrt(readings)                                    # squared errors are weighted, so rows get the root
    Q, R = np.linalg.qr(design(year) * root[:, None])
    weights = np.linalg.solve(R, Q.T @ (value * root))
    return design(new_year - new_year.mean() + year.mean()) @ weights
