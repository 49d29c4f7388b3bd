"""Compare a claimed gradient with measured slopes."""

import numpy as np

STEP = 1e-5     # from both sides: the error is about STEP**2 from the curve and 1e-16 / STEP from rounding


def loss(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Mean logistic loss; y holds 0 and 1."""
    z = X @ w                                           # (n,)
    return np.mean(np.log1p(np.exp(-z)) + (1 - y) * z)


def report(w: np.ndarray, X: np.ndarray, y: np.ndarray, claimed: np.ndarray) -> dict:
    """Measured slopes (d,), whether the claim holds, and the index of the worst weight if it does not."""
    numeric = np.zeros(len(w))
    for j in range(len(w)):
        up, down = w.copy(), w.copy()                   # only weight j differs, and the caller's w never does
        up[j] += STEP
        down[j] -= STEP
        numeric[j] = (loss(up, X, y) - loss(down, X, y)) / (2 * STEP)
    larger = np.maximum(np.abs(numeric), np.abs(claimed))
    gap = np.abs(np.abs(numeric) - np.abs(claimed)) / np.maximum(larger, 1e-6)      # (d,)
    ok = bool(gap.max() <= 1e-3)
    return {"numeric": numeric, "ok": ok, "worst": None if ok else int(gap.argmax())}
