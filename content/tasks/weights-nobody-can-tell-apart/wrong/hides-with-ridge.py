import numpy as np


def fit(X, y):
    d = X.shape[1]
    weights = np.linalg.solve(X.T @ X + 1e-8 * np.eye(d), X.T @ y)
    rank = int(np.linalg.matrix_rank(X, rtol=1e-10))
    return {"weights": weights, "rank": rank, "residual": float(np.linalg.norm(X @ weights - y)), "determined": rank == d}
