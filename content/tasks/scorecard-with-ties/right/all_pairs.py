import numpy as np


def auc(true, score):
    bad, good = score[true == 1], score[true == 0]
    if bad.size * good.size == 0:
        return np.nan
    return (0.5 + 0.5 * np.sign(bad[:, None] - good[None, :])).mean()
