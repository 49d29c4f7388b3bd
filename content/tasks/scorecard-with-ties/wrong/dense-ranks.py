import numpy as np


def auc(true, score):
    bad = true == 1
    n_bad, n_good = bad.sum(), (~bad).sum()
    if n_bad == 0 or n_good == 0:
        return float("nan")
    rank = np.unique(score, return_inverse=True)[1] + 1.0
    won = rank[bad].sum() - n_bad * (n_bad + 1) / 2
    return float(won / (n_bad * n_good))
