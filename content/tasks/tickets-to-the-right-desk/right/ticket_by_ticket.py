import math

import numpy as np


def loss_and_gradient(w, b, x, y, weight, l2):
    loss, grad_w, grad_b, total = 0.0, np.zeros_like(w), np.zeros_like(b), float(sum(weight[k] for k in y))
    for row, desk in zip(x, y):
        v = weight[desk] / total
        z = row @ w + b
        top = max(z)
        e = [math.exp(s - top) for s in z]
        loss += v * (math.log(sum(e)) + top - z[desk])
        for k in range(len(b)):
            pull = v * (e[k] / sum(e) - (k == desk))
            grad_b[k] += pull
            grad_w[:, k] += pull * row
    return {"loss": loss + l2 * float((w * w).sum()) / 2, "grad_w": grad_w + l2 * w, "grad_b": grad_b}
