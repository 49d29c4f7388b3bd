import numpy as np


class MedianScaler:
    def __init__(self, clip=None):
        self.clip = clip

    def fit(self, x):
        lower, middle, upper = np.percentile(np.asarray(x, dtype=float), [25, 50, 75], axis=1)
        self.columns = np.shape(x)[1]
        self.median_ = middle
        self.spread_ = np.where(upper > lower, upper - lower, 1.0)
        return self

    def transform(self, x):
        if not hasattr(self, "median_"):
            raise RuntimeError("call fit before transform")
        x = np.asarray(x, dtype=float)
        if x.shape[1] != self.columns:
            raise ValueError("other columns")
        scaled = (x - np.resize(self.median_, x.shape[1])) / np.resize(self.spread_, x.shape[1])
        return scaled if self.clip is None else np.clip(scaled, -self.clip, self.clip)
