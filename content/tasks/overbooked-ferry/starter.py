"""The risk of an overbooked ferry whose groups come as a whole or not at all."""

import numpy as np


def risk(sizes: np.ndarray, comes: np.ndarray, seats: int) -> dict:
    """Expected passengers, P(overfull), expected passengers left behind, and P(first group comes | overfull)."""
    raise NotImplementedError
