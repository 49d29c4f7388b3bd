"""Take one direction out of every embedding."""

import numpy as np


def remove_direction(vectors: np.ndarray, direction: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(cleaned, share): the vectors (n, d) without their part along `direction`, and its share of each length (n,)."""
    raise NotImplementedError
