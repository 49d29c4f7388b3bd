import numpy as np


def find_temperature(score, label):
    tries = np.geomspace(0.05, 20, 60)
    right = [np.mean(np.argmax(soften(score, t), axis=1) == label) for t in tries]
    return float(tries[int(np.argmax(right))])


def soften(score, temperature):
    z = score / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
