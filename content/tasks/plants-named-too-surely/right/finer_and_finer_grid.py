import numpy as np


def soften(score, temperature):
    shifted = (score - np.max(score, axis=1)[:, None]) / temperature
    weights = np.exp(shifted)
    return (weights.T / weights.sum(axis=1)).T


def find_temperature(score, label):
    centre = score - score.max(axis=1, keepdims=True)
    own = centre[range(len(label)), label]
    low, high = 0.05, 20.0
    for _ in range(6):
        tries = np.geomspace(low, high, 25)
        loss = [np.log(np.exp(centre / t).sum(axis=1)).mean() - own.mean() / t for t in tries]
        i = int(np.argmin(loss))
        low, high = tries[max(i - 1, 0)], tries[min(i + 1, 24)]
    return float(tries[i])
