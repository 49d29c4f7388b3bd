"""Beliefs over topics while a ticket is read."""

import numpy as np


def beliefs(prior: np.ndarray, log_likelihood: np.ndarray) -> np.ndarray:
    """Belief before the first sentence and after each one, shape (n + 1, k)."""
    path = [prior]
    for sentence in log_likelihood:
        weight = prior * np.exp(sentence)
        path.append(weight / weight.sum())
    return np.array(path)
