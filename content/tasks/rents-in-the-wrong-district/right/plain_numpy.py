"""The same ridge with NumPy: centre, solve, add the means back."""

import numpy as np


def predict_rents(train, new, alpha):
    places = list(dict.fromkeys(train["district"]))
    raw = [np.column_stack([t["area"], t["floor"], t["age"]]).astype(float) for t in (train, new)]
    mean, spread = raw[0].mean(axis=0), raw[0].std(axis=0)
    A, B = (np.column_stack([(x - mean) / spread] + [(t["district"] == p).to_numpy(float) for p in places]) for x, t in zip(raw, (train, new)))
    y = np.log(train["rent"].to_numpy())
    middle = A.mean(axis=0)
    C = A - middle
    w = np.linalg.solve(C.T @ C + alpha * np.eye(C.shape[1]), C.T @ (y - y.mean()))
    return np.exp(y.mean() + (B - middle) @ w)
