import numpy as np


def alarm_report(true, alarm, weight, beta):
    boxes = np.bincount(2 * np.asarray(true, int) + np.asarray(alarm, int), weights=weight, minlength=4).reshape(2, 2)
    (quiet, false), (missed, hit) = boxes
    with np.errstate(invalid="ignore"):
        b2 = np.square(beta)
        return {
            "f_beta": np.divide((1 + b2) * hit, (1 + b2) * hit + b2 * missed + false),
            "recall": np.divide(hit, hit + missed),
            "precision": np.divide(hit, hit + false),
            "accuracy": np.divide(hit + quiet, boxes.sum()),
        }
