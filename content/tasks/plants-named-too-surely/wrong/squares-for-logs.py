import numpy as np


def find_temperature(score, label):
    truth = np.eye(score.shape[1])[label]
    low, high = np.log(0.05), np.log(20.0)
    for _ in range(3):
        tries = np.linspace(low, high, 60)
        loss = [np.sum((soften(score, np.exp(t)) - truth) ** 2) for t in tries]
        best, step = tries[int(np.argmin(loss))], tries[1] - tries[0]
        low, high = max(best - step, np.log(0.05)), min(best + step, np.log(20.0))
    return float(np.exp(best))


def soften(score, temperature):
    z = score / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
