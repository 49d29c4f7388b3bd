import numpy as np


def compare(old, new):
    a = np.sort(old[np.isfinite(old)])
    b = np.sort(new[np.isfinite(new)])
    if not (a.size and b.size):
        raise ValueError("empty group")
    gap, middle = np.mean(b) - np.mean(a), np.median(np.subtract.outer(b, a).ravel())
    ruler = 1.4826 * np.median(np.r_[abs(a - np.median(a)), abs(b - np.median(b))])
    opposite = (gap > 0 and middle < 0) or (gap < 0 and middle > 0)
    return {"mean_gap": gap, "typical_gap": middle, "ruler": ruler, "effect": None if ruler == 0 else middle / ruler, "fragile": bool(opposite)}
