import numpy as np


def find_temperature(score, label):
    rows = np.arange(len(label))
    tries = [0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 2.0, 2.5, 3.5, 5.0, 7.5, 10.0, 15.0, 20.0]
    loss = [-np.mean(np.log(np.maximum(soften(score, t)[rows, label], 1e-300))) for t in tries]
    return tries[int(np.argmin(loss))]


def soften(score, temperature):
    z = score / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
