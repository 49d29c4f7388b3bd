import numpy as np


def descend(X, y, rate, momentum, tol, max_steps):
    w, velocity = np.zeros(X.shape[1]), np.zeros(X.shape[1])
    loss = np.mean((X @ w - y) ** 2) / 2
    for step in range(max_steps):
        velocity = momentum * velocity - rate * X.T @ (X @ w - y) / len(y)
        w = w + velocity
        new = np.mean((X @ w - y) ** 2) / 2
        if abs(loss - new) <= tol:
            return w, step + 1
        loss = new
    return w, max_steps
