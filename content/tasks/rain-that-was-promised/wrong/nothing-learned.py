import numpy as np


def calibrate(p_past, rained, p_new):
    return np.full(len(p_new), rained.mean())
