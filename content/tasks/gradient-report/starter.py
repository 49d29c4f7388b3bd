"""Compare a claimed gradient with measured slopes."""

import numpy as np


def loss(w: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Mean logistic loss; y holds 0 and 1."""
    z = X @ w                                           # (n,)
    return np.mean(np.log1p(np.exp(-z)) + (1 - y) * z)


def report(w: np.ndarray, X: np.ndarray, y: np.ndarray, claimed: np.ndarray) -> dict:
    """Measured slopes (d,), whether the claim holds, and the index of the worst weight if it does not."""
    step = 1e-3
    before = loss(w, X, y)
    numeric = np.zeros(len(w))
    for j in range(len(w)):
        w[j] += step
        numeric[j] = (loss(w, X, y) - before) / step
    gap = np.abs(numeric - claimed)
    ok = bool(gap.max() <= 1e-3)
    return {"numeric": numeric, "ok": ok, "worst": None if ok else int(gap.argmax())}
