import numpy as np


def exact(p):
    """Small committees by listing outcomes; large ones by convolving the models one by one."""
    chance = [1.0]
    for a in p:
        chance = np.convolve(chance, [1 - a, a])
    k = len(p)
    win = sum(c * (1 if 2 * r > k else 0.5 if 2 * r == k else 0) for r, c in enumerate(chance))
    inside = [c for r, c in enumerate(chance) if 0 < r < k]
    split = None
    if inside:
        split = sum(c * (1 if 2 * r > k else 0.5 if 2 * r == k else 0) for r, c in enumerate(chance) if 0 < r < k) / sum(inside)
    return {"majority": win, "right": sum(p), "if_split": split}


def simulate(p, n, seed):
    rng = np.random.default_rng(seed)
    votes = np.sum([rng.binomial(1, a, n) for a in p], axis=0)
    scores = (np.sign(2 * votes - len(p)) + 1) / 2
    return scores.mean(), scores.std(ddof=1) / n**0.5
