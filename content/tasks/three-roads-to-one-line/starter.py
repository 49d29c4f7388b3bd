"""Three roads to the least-squares line. All take X (n, d), y (n,) and give (d + 1,): intercept first."""

import numpy as np


def by_normal_equations(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Solve AᵀA w = Aᵀy."""
    raise NotImplementedError


def by_qr(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A = QR with orthonormal Q: then R w = Qᵀy. AᵀA is never formed."""
    raise NotImplementedError


def by_gradient(X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Full-batch gradient descent from zero on the mean of half the squared errors."""
    raise NotImplementedError
