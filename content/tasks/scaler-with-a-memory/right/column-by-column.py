import numpy as np


class MedianScaler:
    def __init__(self, clip=None):
        self.clip = clip
        self.median_ = None

    def fit(self, x):
        columns = np.array(x, float).T
        self.median_ = np.array([np.median(c) for c in columns])
        spreads = [np.quantile(c, 0.75) - np.quantile(c, 0.25) for c in columns]
        self.spread_ = np.array([s if s != 0 else 1.0 for s in spreads])
        return self

    def transform(self, x):
        if self.median_ is None:
            raise RuntimeError("not fitted")
        x = np.array(x, float)
        if x.shape[1:] != self.median_.shape:
            raise ValueError("number of columns")
        x -= self.median_
        x /= self.spread_
        if self.clip is not None:
            x[x > self.clip] = self.clip
            x[x < -self.clip] = -self.clip
        return x

    def fit_transform(self, x):
        return self.fit(x).transform(x)
