"""Locate a phone by walking down the misfit of its distances."""

import numpy as np


def locate(masts: np.ndarray, distances: np.ndarray, start: np.ndarray, tol: float, max_steps: int) -> tuple[np.ndarray, int]:
    """(place (2,) in km, steps taken)."""
    raise NotImplementedError
