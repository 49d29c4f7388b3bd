"""Classify by the vote of the k nearest training rows, each column in its own unit of spread."""

import numpy as np


def classify(train_x: np.ndarray, train_y: list[str], new_x: np.ndarray, k: int) -> list[str]:
    """One class name per row of `new_x`."""
    varies = np.ptp(train_x, axis=0) > 0                            # (d,): constant columns tell no rows apart
    train_x, new_x = train_x[:, varies], new_x[:, varies]
    mean, spread = train_x.mean(axis=0), train_x.std(axis=0)        # from training rows: known before any new row comes
    train_z, new_z = train_x, new_x

    answers = []
    for row in new_z:
        squared = ((train_z - row) ** 2).sum(axis=1)                # (n,)
        nearest = np.argsort(squared, kind="stable")[:k]
        votes: dict[str, int] = {}
        for i in nearest:                                           # nearest first: ties go to the class seen first
            votes[train_y[i]] = votes.get(train_y[i], 0) + 1
        answers.append(max(votes, key=lambda name: votes[name]))
    return answers
