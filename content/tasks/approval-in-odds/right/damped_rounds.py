import numpy as np


def fit(x, y, l2):
    mean = x.mean(axis=0)
    a = np.c_[np.ones(len(x)), x - mean]
    ridge = np.diag([0.0] + [l2] * x.shape[1])

    def value(t):
        z = a @ t
        return np.logaddexp(0, z).sum() - y @ z + t @ ridge @ t / 2

    t = np.zeros(a.shape[1])
    for _ in range(200):
        p = 1 / (1 + np.exp(-np.clip(a @ t, -300, 300)))
        direction = np.linalg.lstsq(a.T @ (a * (p * (1 - p))[:, None]) + ridge, a.T @ (y - p) - ridge @ t, rcond=None)[0]
        step = max((2.0**-k for k in range(30)), key=lambda s: -value(t + s * direction))
        t = t + step * direction
        if np.abs(direction).max() < 1e-12 * (1 + np.abs(t).max()):
            break
    return {"w": t[1:], "b": t[0] - mean @ t[1:]}


def read_odds(w, b, row, j, change):
    moved = np.array(row, float)
    moved[j] += change
    before, after = (1 / (1 + np.exp(-(r @ w + b))) for r in (row, moved))
    return {"before": before, "after": after, "odds_factor": (after / (1 - after)) / (before / (1 - before))}
