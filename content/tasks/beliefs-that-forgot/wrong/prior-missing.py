"""Beliefs over topics while a ticket is read."""

import numpy as np


def beliefs(prior: np.ndarray, log_likelihood: np.ndarray) -> np.ndarray:
    """Belief before the first sentence and after each one, shape (n + 1, k)."""
    with np.errstate(divide="ignore"):
        start = np.log(prior)                           # (k,), -inf for a topic that is ruled out
    evidence = np.cumsum(log_likelihood, axis=0)        # (n, k), products become sums
    total = start + evidence
    best = total.max(axis=1, keepdims=True)             # (n + 1, 1)
    if np.isneginf(best).any():
        raise ValueError("no topic can have produced this ticket")
    weight = np.exp(total - best)                       # the best topic has weight 1: nothing can overflow
    return weight / weight.sum(axis=1, keepdims=True)
