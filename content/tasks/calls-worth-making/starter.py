"""Which customers are worth a call this week?"""

import numpy as np


def choose_calls(p_leave: np.ndarray, value: np.ndarray, cost: float, success: float, capacity: int | None) -> np.ndarray:
    """Boolean array (n,): the calls with the largest expected gain, none that loses money, at most `capacity`."""
    raise NotImplementedError
