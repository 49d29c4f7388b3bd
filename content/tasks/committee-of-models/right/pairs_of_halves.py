import numpy as np


def exact(p):
    k = len(p)
    chance = np.zeros(k + 1)
    chance[0] = 1
    for i, a in enumerate(p):
        for r in range(i + 1, 0, -1):
            chance[r] = chance[r] * (1 - a) + chance[r - 1] * a
        chance[0] *= 1 - a
    win = chance[k // 2 + 1 :].sum() + (chance[k // 2] / 2 if k % 2 == 0 else 0)
    if k == 1:
        return {"majority": win, "right": p.sum(), "if_split": None}
    middle = chance[1:k]
    return {"majority": win, "right": float(np.arange(k + 1) @ chance), "if_split": float((win - chance[k]) / middle.sum())}


def simulate(p, n, seed):
    draws = np.random.default_rng(seed).uniform(size=(len(p), n))       # one row per model
    share = (draws < np.asarray(p)[:, None]).sum(axis=0) * 2 - len(p)   # above 0: won, 0: tie
    score = (share > 0) + 0.5 * (share == 0)
    return np.mean(score), np.sqrt(np.var(score) / n)
