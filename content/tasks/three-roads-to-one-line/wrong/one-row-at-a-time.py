"""Three roads to the least-squares line. All take X (n, d), y (n,) and give (d + 1,): intercept first."""

import numpy as np


def with_ones(X: np.ndarray) -> np.ndarray:
    """A column of ones in front, shape (n, d + 1)."""
    return np.column_stack([np.ones(len(X)), X])


def by_normal_equations(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Solve AᵀA w = Aᵀy."""
    A = with_ones(X)
    return np.linalg.solve(A.T @ A, A.T @ y)


def by_qr(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A = QR with orthonormal Q: then R w = Qᵀy. AᵀA is never formed."""
    Q, R = np.linalg.qr(with_ones(X))           # (n, d + 1), (d + 1, d + 1)
    return np.linalg.solve(R, Q.T @ y)


def by_gradient(X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Full-batch gradient descent from zero on the mean of half the squared errors."""
    A = with_ones(X)
    w = np.zeros(A.shape[1])
    for _ in range(steps):
        for a, target in zip(A, y):
            w = w - rate * (a @ w - target) * a
    return w
