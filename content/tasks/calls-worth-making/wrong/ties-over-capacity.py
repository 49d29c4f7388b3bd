"""Which customers are worth a call this week?"""

import numpy as np


def choose_calls(p_leave: np.ndarray, value: np.ndarray, cost: float, success: float, capacity: int | None) -> np.ndarray:
    """Boolean array (n,): the calls with the largest expected gain, none that loses money, at most `capacity`."""
    gain = np.asarray(p_leave) * success * np.asarray(value) - cost      # (n,) euros expected from each call
    call = np.ones(len(gain), dtype=bool)
    if capacity is not None and capacity < len(gain):
        call = gain >= np.sort(gain)[::-1][capacity - 1] if capacity else ~call
    return call & (gain > 0)
