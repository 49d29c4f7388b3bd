"""A weighted trend over calendar years that keeps its digits."""

import numpy as np


def trend(year: np.ndarray, value: np.ndarray, readings: np.ndarray, new_year: np.ndarray, degree: int) -> np.ndarray:
    """The fitted polynomial at `new_year`, shape (m,). Each row counts as many times as it has readings."""
    raise NotImplementedError
