import numpy as np
from sklearn.linear_model import LogisticRegression


def fit(x, y, l2):
    middle, scale = x.mean(axis=0), x.std(axis=0).max() + 1e-300        # one common scale keeps the penalty's shape
    model = LogisticRegression(C=scale**2 / l2, solver="newton-cholesky", tol=1e-12, max_iter=500)
    model.fit((x - middle) / scale, y)
    w = model.coef_[0] / scale
    return {"w": w, "b": float(model.intercept_[0] - middle @ w)}


def read_odds(w, b, row, j, change):
    odds = np.exp(b + np.dot(row, w))
    factor = np.exp(w[j]) ** change
    return {"before": odds / (1 + odds), "after": factor * odds / (1 + factor * odds), "odds_factor": factor}
