"""Least squares for sensors that may repeat each other."""

import numpy as np

CUT = 1e-10     # singular values below CUT times the largest count as zero


def fit(X: np.ndarray, y: np.ndarray) -> dict:
    """Weights (d,), rank, length of the residual, and whether the data fix every weight."""
    weights, _, rank, _ = np.linalg.lstsq(X, y, rcond=CUT)      # works on X itself, through its singular values
    residual = np.sqrt(np.mean((X @ weights - y) ** 2))
    return {"weights": weights, "rank": int(rank), "residual": float(residual), "determined": bool(rank == X.shape[1])}
