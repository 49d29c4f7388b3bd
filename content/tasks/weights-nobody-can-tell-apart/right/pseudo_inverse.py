import numpy as np


def fit(X, y):
    weights = np.linalg.pinv(X, rcond=1e-10) @ y
    rank = np.linalg.matrix_rank(X, rtol=1e-10)
    return {"weights": weights, "rank": rank, "residual": np.linalg.norm(y - X @ weights), "determined": rank == X.shape[1]}
