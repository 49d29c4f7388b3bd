"""Walk back from the last day, then turn the list round."""

import numpy as np


def rolling_folds(day, n_folds, test_days, wait):
    folds, end = [], int(max(day))
    for _ in range(n_folds):
        begin = end - test_days + 1
        test = [i for i, d in enumerate(day) if begin <= d <= end]
        train = [i for i, d in enumerate(day) if d + wait <= begin - 1]
        if not (test and train):
            raise ValueError("nothing to train on, or nothing to test")
        folds.insert(0, (train, test))
        end = begin - 1
    return folds
