"""Ranking quality of a score: the area under the ROC curve."""

import numpy as np


def auc(true: np.ndarray, score: np.ndarray) -> float:
    """Chance that a random bad payer has a higher score than a random good one; equal scores count one half."""
    order = np.argsort(score)
    rank = np.empty(len(score))
    rank[order] = np.arange(1, len(score) + 1)                 # 1 = lowest score

    n_bad = int(np.sum(true))
    n_good = len(true) - n_bad
    won = rank[np.asarray(true) == 1].sum() - n_bad * (n_bad + 1) / 2
    area = won / max(n_bad * n_good, 1)
    return float(max(area, 1 - area))
