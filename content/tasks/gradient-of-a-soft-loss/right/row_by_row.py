import math

import numpy as np


def loss_and_gradient(w, b, X, y, delta):
    loss, grad_w, grad_b = 0.0, np.zeros(len(w)), 0.0
    for row, target in zip(X, y):
        r = float(row @ w) + b - target
        h = math.hypot(1.0, r / delta)
        loss += delta * delta * (h - 1)
        grad_w += row * r / h
        grad_b += r / h
    return loss / len(y), grad_w / len(y), grad_b / len(y)
