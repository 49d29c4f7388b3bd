import numpy as np


def train(X, y, orders, batch, rate, momentum, tol):
    w = np.zeros(X.shape[1])
    v = np.zeros_like(w)
    passes = 0
    for order in orders:
        passes += 1
        cuts = np.arange(batch, len(order), batch)
        for Xb, yb in zip(np.split(X[order], cuts), np.split(y[order], cuts)):
            error = Xb @ w - yb
            v *= momentum
            v -= rate * (Xb * error[:, None]).mean(axis=0)
            w += v
        if ((X * (X @ w - y)[:, None]).mean(axis=0) ** 2).sum() ** 0.5 <= tol:
            return w, passes
    return w, passes
