"""The folds with plain lists."""

from random import Random

import numpy as np


def stratified_folds(y, k, seed):
    members = {}
    for row, value in enumerate(np.asarray(y).tolist()):
        members.setdefault(value, []).append(row)
    if any(len(rows) < k for rows in members.values()):
        raise ValueError("a class has fewer rows than folds")
    rng, fold, turn = Random(seed), [0] * len(y), 0
    for rows in members.values():
        rng.shuffle(rows)
        for row in rows:
            fold[row] = turn
            turn = (turn + 1) % k
    return np.array(fold)


def summary(scores):
    k = len(scores)
    mean = sum(scores) / k
    return mean, (sum((s - mean) ** 2 for s in scores) / (k - 1)) ** 0.5
