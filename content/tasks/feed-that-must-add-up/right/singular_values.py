import numpy as np


def mix(table, target):
    U, s, Vt = np.linalg.svd(table, full_matrices=False)
    keep = s > 1e-9 * s.max()
    amounts = Vt[keep].T @ (U[:, keep].T @ target / s[keep])
    missed = table @ amounts - target
    if np.sqrt(missed @ missed) > 1e-8:
        return ("none", None)
    return ("one" if keep.sum() == table.shape[1] else "many", amounts.tolist())
