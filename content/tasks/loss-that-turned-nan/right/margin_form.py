import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    sign = 2 * y - 1                                  # -1 or 1
    margin = sign * (x.dot(w) + b)
    away = np.exp(-np.logaddexp(0, margin))           # chance given to the wrong label
    pull = -(sign * away) / y.size
    return {
        "loss": np.logaddexp(0, -margin).sum() / y.size + l2 * np.sum(w**2) / 2,
        "grad_w": pull @ x + l2 * np.asarray(w),
        "grad_b": pull.sum(),
    }
