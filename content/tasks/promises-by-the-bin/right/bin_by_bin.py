import numpy as np


def reliability(true, p, n_bins):
    which = np.floor(p * n_bins)
    which[p == 1] = n_bins - 1
    count, promised, happened, ece = [], [], [], 0.0
    for k in range(n_bins):
        inside = which == k
        count.append(int(inside.sum()))
        promised.append(p[inside].mean() if inside.any() else float("nan"))
        happened.append(true[inside].mean() if inside.any() else float("nan"))
        if inside.any():
            ece += inside.mean() * abs(promised[-1] - happened[-1])
    return {"count": count, "promised": promised, "happened": happened, "ece": ece}
