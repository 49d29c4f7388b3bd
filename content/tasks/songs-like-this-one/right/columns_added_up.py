"""Distances added up column by column."""

import numpy as np


def similar(songs, k, measure):
    n = songs.shape[0]
    total = np.zeros((n, n))
    if measure == "cosine":
        zero = ~songs.any(axis=1)
        norm = np.where(zero, 1, np.linalg.norm(songs, axis=1))
        for column in (songs / norm[:, None]).T:
            total += np.subtract.outer(column, column) ** 2 / 2
        total[zero[:, None] | zero] = 1
    elif measure in ("euclidean", "manhattan"):
        power = 2 if measure == "euclidean" else 1
        for column in songs.T:
            if column.min() < column.max():
                total += np.abs(np.subtract.outer(column, column) / column.std()) ** power
        total **= 1 / power
    else:
        raise ValueError("unknown measure")
    far = total.copy()
    np.fill_diagonal(far, -np.inf)
    np.fill_diagonal(total, np.inf)
    order = np.argsort(total, axis=1, kind="stable")
    low, high = total.min(axis=1), far.max(axis=1)
    ratios = [h / s for h, s in zip(high, low) if s > 0]
    return {"neighbours": order[:, :k], "contrast": float(np.median(ratios)) if ratios else float("nan")}
