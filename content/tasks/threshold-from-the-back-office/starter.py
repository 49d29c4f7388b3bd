"""The score from which a claim goes to an inspector."""

import numpy as np


def best_threshold(score: np.ndarray, bad: np.ndarray, cost_false: float, cost_missed: float, keep: float) -> dict[str, float]:
    """Cheapest rule `score >= threshold`, and its cost per claim of the whole stream."""
    best, cheapest = 0.0, np.inf
    for threshold in np.arange(0.0, 1.0, 0.01):
        sent = score > threshold
        false = np.sum(sent & (bad == 0))
        missed = np.sum(~sent & (bad == 1))
        cost = (cost_missed * false + cost_false * missed) / len(score)
        if cost < cheapest:
            best, cheapest = threshold, cost
    return {"threshold": float(best), "cost": float(cheapest)}
