import numpy as np


def loss(w, X, y):
    z = X @ w
    return np.mean(np.log1p(np.exp(-z)) + (1 - y) * z)


def report(w, X, y, claimed):
    tiny = 1e-20
    moved = w + 1j * tiny * np.eye(len(w))               # one row per weight
    numeric = np.array([loss(m, X, y).imag / tiny for m in moved])
    gap = abs(numeric - claimed) / np.maximum(1e-6, np.maximum(abs(numeric), abs(claimed)))
    bad = np.flatnonzero(gap > 1e-3)
    return {"numeric": numeric, "ok": len(bad) == 0, "worst": int(np.argmax(gap)) if len(bad) else None}
