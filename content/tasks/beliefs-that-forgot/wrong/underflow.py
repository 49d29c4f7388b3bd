import numpy as np


def beliefs(prior, log_likelihood):
    path = [prior]
    for sentence in log_likelihood:
        weight = path[-1] * np.exp(sentence)
        if np.isneginf(sentence[path[-1] > 0]).all():
            raise ValueError("nothing fits")
        path.append(weight / weight.sum())
    return np.array(path)
