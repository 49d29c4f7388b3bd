"""Give each day the number of its window, counted from the end."""

import numpy as np


def rolling_folds(day, n_folds, test_days, wait):
    age = np.max(day) - np.asarray(day)              # 0 on the last day
    window = n_folds - 1 - age // test_days          # negative before the first window
    out = []
    for i in range(n_folds):
        ages_of_window = (n_folds - i) * test_days   # age of the last day before the window
        train = np.nonzero(age >= ages_of_window + wait)[0]
        test = np.nonzero(window == i)[0]
        if not train.size or not test.size:
            raise ValueError("empty side")
        out.append((train, test))
    return out
