import numpy as np


class MedianScaler:
    """Centres columns on their median and scales them by their quartiles."""

    def __init__(self, clip: float | None = None) -> None:
        self.clip = clip

    def fit(self, x: np.ndarray) -> "MedianScaler":
        """Learn median and spread of each column of `x`, shape (rows, columns)."""
        lower, middle, upper = np.percentile(np.asarray(x, dtype=float), [25, 50, 75], axis=0)  # each (columns,)
        self.median_ = middle
        self.spread_ = np.where(upper > lower, upper - lower, 1.0)
        return self

    def transform(self, x: np.ndarray) -> np.ndarray:
        """`x` on the scale that was learned. Raises RuntimeError before `fit`, ValueError for other columns."""
        if not hasattr(self, "median_"):
            raise RuntimeError("call fit before transform")
        x = np.asarray(x, dtype=float)
        if x.shape[1] != len(self.median_):
            raise ValueError(f"learned from {len(self.median_)} columns, got {x.shape[1]}")
        self.fit(x)
        scaled = (x - self.median_) / self.spread_  # (rows, columns) with (columns,)
        return scaled if self.clip is None else np.clip(scaled, -self.clip, self.clip)

    def fit_transform(self, x: np.ndarray) -> np.ndarray:
        return self.fit(x).transform(x)
