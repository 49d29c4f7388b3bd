"""Locate a phone by walking down the misfit of its distances."""

import numpy as np

LARGEST_RATE = 4.0
WANTED_SHARE = 0.25     # of the fall that the slope promises


def locate(masts: np.ndarray, distances: np.ndarray, start: np.ndarray, tol: float, max_steps: int) -> tuple[np.ndarray, int]:
    """(place (2,) in km, steps taken)."""
    p = start
    for step in range(max_steps):
        g = _slope(p, masts, distances)                 # (2,)
        if np.linalg.norm(g) <= tol:
            return p, step
        here, rate = _misfit(p, masts, distances), LARGEST_RATE
        while _misfit(p - rate * g, masts, distances) > here - WANTED_SHARE * rate * (g @ g):
            rate /= 2
        p = p - rate * g
    return p, max_steps


def _misfit(p: np.ndarray, masts: np.ndarray, distances: np.ndarray) -> float:
    r = np.linalg.norm(p - masts, axis=1)               # (m,)
    return float(np.mean((r - distances) ** 2) / 2)


def _slope(p: np.ndarray, masts: np.ndarray, distances: np.ndarray) -> np.ndarray:
    way = p - masts                                     # (m, 2)
    r = np.linalg.norm(way, axis=1)                     # (m,)
    away = np.divide(way, r[:, None], out=np.zeros_like(way), where=r[:, None] > 0)     # length 1, or 0 on a mast
    return np.sum((r - distances)[:, None] * away, axis=0)
