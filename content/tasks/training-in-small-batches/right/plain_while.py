import numpy as np


def train(X, y, orders, batch, rate, momentum, tol):
    n, d = X.shape
    w, v = [0.0] * d, [0.0] * d

    def slope(rows):
        total = [0.0] * d
        for i in rows:
            error = sum(X[i, j] * w[j] for j in range(d)) - y[i]
            for j in range(d):
                total[j] += error * X[i, j]
        return [s / len(rows) for s in total]

    for p in range(len(orders)):
        left = list(orders[p])
        while left:
            rows, left = left[:batch], left[batch:]
            g = slope(rows)
            v = [momentum * v[j] - rate * g[j] for j in range(d)]
            w = [w[j] + v[j] for j in range(d)]
        if sum(s * s for s in slope(range(n))) ** 0.5 <= tol:
            return np.array(w), p + 1
    return np.array(w), len(orders)
