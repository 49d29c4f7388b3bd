"""Rolling folds: train on the past, test on the days that follow, move on."""

import numpy as np


def rolling_folds(day: np.ndarray, n_folds: int, test_days: int, wait: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Oldest fold first: (train, test) row positions. `wait`: days until the answer of a row is known."""
    day = np.asarray(day)
    first_start = day.max() + 1 - n_folds * test_days           # the last window ends on the last day
    folds = []
    for i in range(n_folds):
        start = first_start + i * test_days
        train = np.flatnonzero((day + wait < start) | (day >= start + test_days))              # the answer was known before the window
        test = np.flatnonzero((day >= start) & (day < start + test_days))
        if len(train) == 0 or len(test) == 0:
            raise ValueError(f"the window from day {start} has {len(train)} training and {len(test)} test rows")
        folds.append((train, test))
    return folds
