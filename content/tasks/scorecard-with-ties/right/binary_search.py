import numpy as np


def auc(true, score):
    good = np.sort(score[true == 0])
    bad = score[true == 1]
    if not len(good) or not len(bad):
        return float("nan")
    below = np.searchsorted(good, bad, side="left")
    not_above = np.searchsorted(good, bad, side="right")
    return float((below + not_above).sum() / (2 * len(good) * len(bad)))
