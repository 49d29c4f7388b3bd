"""The vote with Counter, all distances at once."""

from collections import Counter

import numpy as np


def classify(train_x, train_y, new_x, k):
    keep = np.ptp(train_x, axis=0) > 0
    a, b = train_x[:, keep], new_x[:, keep]
    mean, spread = a.mean(axis=0), a.std(axis=0)
    gap = ((b - mean) / spread)[:, None, :] - ((a - mean) / spread)[None]
    order = np.argsort((gap ** 2).sum(axis=2), axis=1, kind="stable")[:, :k]
    return [Counter(train_y[i] for i in row).most_common(1)[0][0] for row in order]
