"""Flag odd sensor readings with a ruler that they cannot widen."""

import numpy as np

FACTOR = 1.4826     # median absolute deviation to standard deviation, for normal data


def flag(values: np.ndarray, limit: float) -> dict:
    """Centre, spread, odd readings (n,), and their share of the readings present."""
    raise NotImplementedError
