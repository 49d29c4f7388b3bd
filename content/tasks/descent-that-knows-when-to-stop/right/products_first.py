import numpy as np


def descend(X, y, rate, momentum, tol, max_steps):
    A, c = X.T @ X / len(y), X.T @ y / len(y)            # the gradient is A w - c
    w = v = np.zeros(len(c))
    steps = 0
    while steps < max_steps and np.sqrt(np.sum((A @ w - c) ** 2)) > tol:
        v = momentum * v - rate * (A @ w - c)
        w = w + v
        steps += 1
    return w, steps
