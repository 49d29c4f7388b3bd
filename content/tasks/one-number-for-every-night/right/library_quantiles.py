import numpy as np


def best_constant(y, loss, q):
    if loss == "percentage":
        y = y[y > 0]
        if not len(y):
            return float("nan")
        return np.quantile(y, 0.5, weights=1 / y, method="inverted_cdf")
    if loss == "squared":
        return np.mean(y)
    return np.quantile(y, q if loss == "pinball" else 0.5, method="inverted_cdf")
