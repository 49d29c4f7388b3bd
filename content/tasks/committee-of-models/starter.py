"""What a majority of independent models achieves, by formula and by simulation."""

import numpy as np


def exact(p: np.ndarray) -> dict:
    """Probability that the majority is right, expected number of right models, and the first given a split vote."""
    raise NotImplementedError


def simulate(p: np.ndarray, n: int, seed: int) -> tuple[float, float]:
    """Mean score of n simulated votes and its standard error."""
    raise NotImplementedError
