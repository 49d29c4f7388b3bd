import math

import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    n, d = x.shape
    loss, grad_w, grad_b = 0.0, np.zeros(d), 0.0
    for row, label in zip(x, y):
        z = float(row @ w) + b
        if z > 0:
            p, cost = 1 / (1 + math.exp(-z)), math.log1p(math.exp(-z)) + (1 - label) * z
        else:
            p, cost = math.exp(z) / (1 + math.exp(z)), math.log1p(math.exp(z)) - label * z
        loss += cost / n
        grad_w += (p - label) * row / n
        grad_b += (p - label) / n
    return {"loss": loss + 0.5 * l2 * float(w @ w), "grad_w": grad_w + l2 * w, "grad_b": grad_b}
