import numpy as np
from sklearn.linear_model import LogisticRegression


def calibrate(p_past, rained, p_new):
    return LogisticRegression().fit(p_past[:, None], rained).predict(p_new[:, None]).astype(float)
