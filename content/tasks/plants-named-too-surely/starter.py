"""Softmax with a temperature: how sure a classifier should sound."""

import numpy as np


def find_temperature(score: np.ndarray, label: np.ndarray) -> float:
    """The temperature in [0.05, 20] with the smallest mean log loss."""
    raise NotImplementedError


def soften(score: np.ndarray, temperature: float) -> np.ndarray:
    """Chances (n, k) of the classes: softmax of score / temperature, safe for scores of any size."""
    raise NotImplementedError
