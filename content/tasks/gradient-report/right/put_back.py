import numpy as np


def loss(w, X, y):
    z = X @ w
    return np.mean(np.logaddexp(0, -z) + (1 - y) * z)


def report(w, X, y, claimed):
    w = w.copy()
    numeric = []
    for j, here in enumerate(w.tolist()):
        values = []
        for at in (here + 3e-6, here - 3e-6):
            w[j] = at
            values.append(loss(w, X, y))
        w[j] = here
        numeric.append((values[0] - values[1]) / 6e-6)
    worst, largest = None, 1e-3
    for j, (a, c) in enumerate(zip(numeric, claimed)):
        gap = abs(a - c) / max(abs(a), abs(c), 1e-6)
        if gap > largest:
            worst, largest = j, gap
    return {"numeric": numeric, "ok": worst is None, "worst": worst}
