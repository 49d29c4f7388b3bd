"""Songs like this one: neighbours under three distances, and how much "near" means."""

import numpy as np


def similar(songs: np.ndarray, k: int, measure: str) -> dict:
    """The k nearest other songs of each song, shape (n, k), and the contrast of the distances."""
    n = len(songs)
    distance = _distances(songs, measure)                       # (n, n)
    others = ~np.eye(n, dtype=bool)                             # a song is not its own neighbour, a copy of it is
    ranked = np.where(others, distance, np.inf)
    nearest = np.argsort(ranked, axis=1, kind="stable")[:, :k]

    rows = distance[others].reshape(n, n - 1)                   # each song's distances to the others
    usable = rows.min(axis=1) > 0                               # a copy at distance 0 gives no ratio
    ratios = rows[usable].max(axis=1) / rows[usable].min(axis=1)
    return {"neighbours": nearest, "contrast": float(np.median(ratios)) if len(ratios) else float("nan")}


def _distances(songs: np.ndarray, measure: str) -> np.ndarray:
    if measure == "cosine":
        length = np.sqrt((songs**2).sum(axis=1))                # (n,)
        silent = length == 0
        unit = songs / np.where(silent, 1.0, length)[:, None]
        distance = 1 - songs @ songs.T
        distance[silent, :] = distance[:, silent] = 1.0
        return distance
    spread = songs.std(axis=0)
    moving = np.ptp(songs, axis=0) > 0
    scaled = songs[:, moving] / spread[moving]
    gap = np.abs(scaled[:, None, :] - scaled[None, :, :])       # (n, n, columns that vary)
    if measure == "manhattan":
        return gap.sum(axis=2)
    if measure == "euclidean":
        return np.sqrt((gap**2).sum(axis=2))
    raise ValueError(f"no measure {measure!r}")
