"""The score from which a claim goes to an inspector."""

import numpy as np


def best_threshold(score: np.ndarray, bad: np.ndarray, cost_false: float, cost_missed: float, keep: float) -> dict[str, float]:
    """Cheapest rule `score >= threshold`, and its cost per claim of the whole stream."""
    score, bad = np.asarray(score, dtype=float), np.asarray(bad) == 1
    weight = np.where(bad, 1.0, 1.0 / keep)                              # (n,) claims of the stream per row

    best, cheapest = np.inf, weight[bad].sum() * cost_missed             # inspect nobody
    for threshold in np.unique(score)[::-1]:                             # high to low: ties keep the fewest inspections
        sent = score >= threshold
        cost = cost_false * weight[sent & ~bad].sum() + cost_missed * weight[~sent & bad].sum()
        if cost < cheapest:
            best, cheapest = threshold, cost
    return {"threshold": float(best), "cost": float(cheapest / weight.sum())}
