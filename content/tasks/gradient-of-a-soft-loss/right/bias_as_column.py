import numpy as np


def loss_and_gradient(w, b, X, y, delta):
    A = np.column_stack([X, np.ones(len(X))])            # (n, d + 1): the bias is one more weight
    v = np.append(w, b)

    def loss(v):
        return np.mean(delta * np.sqrt(delta**2 + (A @ v - y) ** 2) - delta**2)

    r = A @ v - y
    g = np.mean((delta * r / np.sqrt(delta**2 + r**2))[:, None] * A, axis=0)
    return loss(v), g[:-1], g[-1]
