import numpy as np


def beliefs(prior, log_likelihood):
    with np.errstate(divide="ignore"):
        rows = [np.log(prior)]
    for sentence in log_likelihood:
        rows.append(rows[-1] + sentence)
    rows = np.array(rows)
    scale = np.logaddexp.reduce(rows, axis=1)
    if (scale == -np.inf).any():
        raise ValueError("impossible")
    return np.exp(rows - scale[:, None])
