"""Take one direction out of every embedding."""

import numpy as np


def remove_direction(vectors: np.ndarray, direction: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(cleaned, share): the vectors (n, d) without their part along `direction`, and its share of each length (n,)."""
    length = np.linalg.norm(direction)
    if length == 0:
        raise ValueError("the direction has length zero")
    unit = direction / length                           # (d,), length 1
    along = vectors @ unit                              # (n,), signed lengths
    cleaned = vectors - along[:, None] * unit           # (n, d)
    whole = np.linalg.norm(cleaned, axis=1)             # (n,)
    share = np.divide(np.abs(along), whole, out=np.zeros(len(vectors)), where=whole > 0)
    return cleaned, share
