"""Compare two groups of readings, a few of them absurd."""

import numpy as np


def compare(old: np.ndarray, new: np.ndarray) -> dict:
    """Gap of means, typical gap, ruler, effect in units of the ruler, and whether the gaps contradict each other."""
    raise NotImplementedError
