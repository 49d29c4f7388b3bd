import numpy as np


class NotFitted(RuntimeError):
    pass


class MedianScaler:
    def __init__(self, clip=None):
        self.clip = clip

    def fit(self, x):
        quartiles = np.percentile(x, (25, 50, 75), axis=0)
        self.median_ = quartiles[1]
        self.spread_ = quartiles[2] - quartiles[0]
        self.spread_[self.spread_ == 0] = 1
        self.columns_ = quartiles.shape[1]
        return self

    def transform(self, x):
        try:
            columns = self.columns_
        except AttributeError:
            raise NotFitted("fit first") from None
        if np.shape(x)[1] != columns:
            raise ValueError("columns")
        z = np.subtract(x, self.median_) / self.spread_
        limit = np.inf if self.clip is None else self.clip
        return np.minimum(np.maximum(z, -limit), limit)

    def fit_transform(self, x):
        self.fit(x)
        return self.transform(x)
