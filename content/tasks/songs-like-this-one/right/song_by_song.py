"""One song at a time."""

import numpy as np


def similar(songs, k, measure):
    if measure not in {"euclidean", "manhattan", "cosine"}:
        raise ValueError(measure)
    x = songs
    if measure != "cosine":
        keep = (songs != songs[0]).any(axis=0)
        x = songs[:, keep] / songs[:, keep].std(axis=0)
    neighbours, ratios = [], []
    for i in range(len(x)):
        away = [(_distance(x[i], x[j], measure), j) for j in range(len(x)) if j != i]
        away.sort()
        neighbours.append([j for _, j in away[:k]])
        if away[0][0] > 0:
            ratios.append(away[-1][0] / away[0][0])
    return {"neighbours": neighbours, "contrast": np.median(ratios) if ratios else np.nan}


def _distance(a, b, measure):
    if measure == "manhattan":
        return float(np.abs(a - b).sum())
    if measure == "euclidean":
        return float(np.linalg.norm(a - b))
    if (a == b).all() and a.any():
        return 0.0
    if not a.any() or not b.any():
        return 1.0
    return float(1 - a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))
