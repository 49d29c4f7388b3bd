import numpy as np


class MedianScaler:
    """Centres columns on their median and scales them by their quartiles."""

    def __init__(self, clip: float | None = None) -> None:
        raise NotImplementedError

    def fit(self, x: np.ndarray) -> "MedianScaler":
        """Learn median and spread of each column of `x`, shape (rows, columns)."""
        raise NotImplementedError

    def transform(self, x: np.ndarray) -> np.ndarray:
        """`x` on the scale that was learned."""
        raise NotImplementedError

    def fit_transform(self, x: np.ndarray) -> np.ndarray:
        return self.fit(x).transform(x)
