"""The same folds with array_split; variance by hand."""

import numpy as np


def three_nearest(X, y, new):
    mean, spread = X.mean(axis=0), X.std(axis=0)
    gap = ((new - mean) / spread)[:, None, :] - ((X - mean) / spread)[None]
    nearest = np.argpartition((gap**2).sum(axis=2), 2, axis=1)[:, :3]
    return y[nearest].mean(axis=1)


def estimate(table, seed):
    farms = np.random.default_rng(seed).permutation(table["farm"].unique())
    X, y, farm = table[["rain", "clay", "nitrogen"]].to_numpy(), table["tonnes"].to_numpy(), table["farm"].to_numpy()
    folds = []
    for group in np.array_split(farms, 5):
        test = np.isin(farm, group)
        folds.append(abs(three_nearest(X[~test], y[~test], X[test]) - y[test]).mean())
    mean = np.mean(folds)
    return {"folds": np.array(folds), "mean": mean, "spread": (sum((f - mean) ** 2 for f in folds) / 4) ** 0.5}
