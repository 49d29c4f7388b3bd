"""Repair the promises of a rain model with days it has not been trained on."""

import numpy as np
from sklearn.linear_model import LogisticRegression

SMALLEST = 1e-6  # promises nearer to 0 or 1 are treated as this far away


def calibrate(p_past: np.ndarray, rained: np.ndarray, p_new: np.ndarray) -> np.ndarray:
    """Corrected promises for `p_new`, learned from past promises and what happened (Platt's way, on log-odds)."""
    model = LogisticRegression(C=1e4)                                    # two numbers to learn: hardly any penalty
    model.fit(_log_odds(p_past), rained)
    return model.predict_proba(_log_odds(p_new))[:, 1]                   # (n_new,)


def _log_odds(p: np.ndarray) -> np.ndarray:
    """log(p / (1 - p)) as one column, (n, 1)."""
    p = np.clip(p, SMALLEST, 1 - SMALLEST)
    return np.log(p / (1 - p))[:, None]
