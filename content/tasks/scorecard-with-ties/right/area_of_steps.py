import numpy as np


def auc(true, score):
    values = np.unique(score)[::-1]
    pos, neg = int((true == 1).sum()), int((true == 0).sum())
    if min(pos, neg) == 0:
        return float("nan")
    tpr = [0.0] + [float(((score >= v) & (true == 1)).sum()) / pos for v in values]
    fpr = [0.0] + [float(((score >= v) & (true == 0)).sum()) / neg for v in values]
    return sum((fpr[i + 1] - fpr[i]) * (tpr[i + 1] + tpr[i]) / 2 for i in range(len(values)))
