import numpy as np


def best_constant(y, loss, q):
    if loss == "percentage":
        y = y[y > 0]
    return float(np.mean(y)) if len(y) else float("nan")
