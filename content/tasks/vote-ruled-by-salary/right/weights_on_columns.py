"""Divide each squared gap by the variance: the mean is not even needed."""

import numpy as np


def classify(train_x, train_y, new_x, k):
    variance = train_x.var(axis=0)
    moves = (train_x != train_x[0]).any(axis=0)
    weight = np.zeros(len(variance))
    weight[moves] = 1 / variance[moves]
    out = []
    for row in new_x:
        order = sorted(range(len(train_x)), key=lambda i: float((weight * (train_x[i] - row) ** 2).sum()))[:k]
        names = [train_y[i] for i in order]
        best = max(names.count(name) for name in names)
        out.append(next(name for name in names if names.count(name) == best))
    return out
