import numpy as np


def auc(true, score):
    bad, good = score[true == 1], score[true == 0]
    if len(bad) == 0 or len(good) == 0:
        return float("nan")
    return float((bad[:, None] > good).mean())
