import numpy as np


def beliefs(prior, log_likelihood):
    path = [prior]
    for sentence in log_likelihood:
        alive = path[-1] > 0
        if np.isneginf(sentence[alive]).all():
            raise ValueError("nothing fits")
        weight = path[-1] * np.exp(np.minimum(sentence - sentence[alive].max(), 0.0))
        path.append(weight / weight.sum())
    return np.array(path)
