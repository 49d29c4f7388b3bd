"""Classify by the vote of the k nearest training rows, each column in its own unit of spread."""

import numpy as np


def classify(train_x: np.ndarray, train_y: list[str], new_x: np.ndarray, k: int) -> list[str]:
    """One class name per row of `new_x`."""
    train_z = train_x - train_x.mean(axis=0)
    new_z = new_x - new_x.mean(axis=0)
    answers = []
    for row in new_z:
        squared = ((train_z - row) ** 2).sum(axis=1)
        nearest = np.argsort(squared, kind="stable")[:k]
        names, votes = np.unique([train_y[i] for i in nearest], return_counts=True)
        answers.append(str(names[votes.argmax()]))
    return answers
