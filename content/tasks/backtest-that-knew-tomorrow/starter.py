"""Rolling folds: train on the past, test on the days that follow, move on."""

import numpy as np


def rolling_folds(day: np.ndarray, n_folds: int, test_days: int, wait: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Oldest fold first: (train, test) row positions. `wait`: days until the answer of a row is known."""
    rows = np.arange(len(day))
    first_start = len(day) - n_folds * test_days
    folds = []
    for i in range(n_folds):
        start = first_start + i * test_days
        test = rows[start : start + test_days]
        train = np.setdiff1d(rows, test)
        folds.append((train, test))
    return folds
