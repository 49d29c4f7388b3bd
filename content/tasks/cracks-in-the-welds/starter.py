"""Compare crack detectors on one table of welds."""

import numpy as np


def scorecard(crack: np.ndarray, p: np.ndarray, floor: float) -> dict[str, float]:
    """Average precision, log loss in nats per weld, and the best recall at a precision of `floor` or more."""
    raise NotImplementedError
