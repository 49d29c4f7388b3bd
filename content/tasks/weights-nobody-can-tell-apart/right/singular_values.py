import numpy as np


def fit(X, y):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    used = s > 1e-10 * s[0]
    weights = Vt[used].T @ ((U[:, used].T @ y) / s[used])
    missed = X @ weights - y
    return {"weights": weights, "rank": int(used.sum()), "residual": float(np.sqrt(missed @ missed)), "determined": bool(used.sum() == X.shape[1])}
