"""Ranking quality of a score: the area under the ROC curve."""

import numpy as np


def auc(true: np.ndarray, score: np.ndarray) -> float:
    """Chance that a random bad payer has a higher score than a random good one; equal scores count one half."""
    bad = np.asarray(true) == 1                                # (n,) bool
    n_bad = int(bad.sum())
    n_good = len(bad) - n_bad
    if n_bad == 0 or n_good == 0:
        return float("nan")                                    # no pair to compare

    _, group, size = np.unique(score, return_inverse=True, return_counts=True)
    last = np.cumsum(size)                                     # highest rank within each group of equal scores
    rank = (last - (size - 1) / 2)[group]                      # (n,) equal scores share their middle rank
    won = rank[bad].sum() - n_bad * (n_bad + 1) / 2            # pairs won by the bad payers
    area = won / (n_bad * n_good)
    return float(max(area, 1 - area))
