"""What a majority of independent models achieves, by formula and by simulation."""

import numpy as np


def exact(p: np.ndarray) -> dict:
    """Probability that the majority is right, expected number of right models, and the first given a split vote."""
    k = len(p)
    chance = np.array([1.0])                            # chance[r]: r of the models so far are right
    for accuracy in p:
        chance = np.append(chance * (1 - accuracy), 0.0) + np.append(0.0, chance * accuracy)
    score = _score(np.arange(k + 1), k)                 # (k + 1,), what r right models are worth
    majority = float(chance @ score)
    split = 1.0 - chance[0] - chance[k]
    if_split = float((majority - chance[k]) / split) if k > 1 else None     # all right is the one agreement that scores
    return {"majority": majority, "right": float(np.sum(p)), "if_split": if_split}


def simulate(p: np.ndarray, n: int, seed: int) -> tuple[float, float]:
    """Mean score of n simulated votes and its standard error."""
    rng = np.random.default_rng(seed)
    right = rng.random((n, len(p))) < p                 # (n, k): every model has its own luck
    score = _score(right.sum(axis=1), len(p))           # (n,)
    return float(score.mean()), float(score.std() / np.sqrt(n))


def _score(right: np.ndarray, k: int) -> np.ndarray:
    """1 where more than half of k models are right, a half where exactly half are, otherwise 0."""
    return np.where(2 * right > k, 1.0, np.where(2 * right == k, 0.5, 0.0))
