"""Quality of alarms, from counts of hours."""

import numpy as np


def alarm_report(true: np.ndarray, alarm: np.ndarray, weight: np.ndarray, beta: float) -> dict[str, float]:
    """Accuracy, precision, recall and F-beta; row i stands for `weight[i]` hours. nan where nothing can be said."""
    true = np.asarray(true) == 1                      # (n,) bool: a crisis was near
    alarm = np.asarray(alarm) == 1                    # (n,) bool: the monitor rang
    weight = np.asarray(weight, dtype=float)          # (n,) hours

    hit = weight[true & alarm].sum()                  # hours, each of the next three
    missed = weight[true & ~alarm].sum()
    false = weight[~true & alarm].sum()
    b2 = beta**2
    return {
        "accuracy": _share(weight[true == alarm].sum(), weight.sum()),
        "precision": _share(hit, hit + false),
        "recall": _share(hit, hit + missed),
        "f_beta": _share((1 + b2) * hit, (1 + b2) * hit + missed + b2 * false),
    }


def _share(part: float, whole: float) -> float:
    """part / whole, nan when the whole is nothing."""
    return float(part / whole) if whole > 0 else float("nan")
