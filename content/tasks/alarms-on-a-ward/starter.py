"""Quality of alarms, from counts of hours."""

import numpy as np


def alarm_report(true: np.ndarray, alarm: np.ndarray, weight: np.ndarray, beta: float) -> dict[str, float]:
    """Accuracy, precision, recall and F-beta; row i stands for `weight[i]` hours. nan where nothing can be said."""
    raise NotImplementedError
