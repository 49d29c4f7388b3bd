import numpy as np


def calibrate(p_past, rained, p_new):
    level = np.argsort(np.argsort(p_new)) / max(len(p_new) - 1, 1)
    return np.clip(0.1 + 0.8 * level + rained.mean() - 0.5, 0.01, 0.99)
