"""Softmax with a temperature: how sure a classifier should sound."""

import numpy as np

COLDEST, WARMEST = 0.05, 20.0


def find_temperature(score: np.ndarray, label: np.ndarray) -> float:
    """The temperature in [COLDEST, WARMEST] with the smallest mean log loss. The loss is convex in 1 / temperature."""
    given = score[np.arange(len(label)), label]                          # (n,) score of what it was
    low, high = 1.0 / WARMEST, 1.0 / COLDEST                             # bounds of 1 / temperature
    for _ in range(60):
        middle = 0.5 * (low + high)
        expected = np.sum(soften(score, 1.0 / middle) * score, axis=1)   # (n,) mean score under the chances
        if np.mean(expected - given) > 0:                                # slope of the loss by 1 / temperature
            high = middle
        else:
            low = middle
    return 2.0 / (low + high)


def soften(score: np.ndarray, temperature: float) -> np.ndarray:
    """Chances (n, k) of the classes: softmax of score / temperature, safe for scores of any size."""
    z = score / temperature
    e = np.exp(z)                         # the largest of each row becomes 1
    return e / e.sum(axis=1, keepdims=True)
