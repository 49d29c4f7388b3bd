"""Which customers are worth a call this week?"""

import numpy as np


def choose_calls(p_leave: np.ndarray, value: np.ndarray, cost: float, success: float, capacity: int | None) -> np.ndarray:
    """Boolean array (n,): the calls with the largest expected gain, none that loses money, at most `capacity`."""
    gain = np.asarray(p_leave) * success * np.asarray(value) - cost      # (n,) euros expected from each call
    first = np.argsort(gain, kind="stable")[::-1]                      # best first; equal gains in file order
    if capacity is not None:
        first = first[:capacity]
    call = np.zeros(len(gain), dtype=bool)
    call[first] = True
    return call & (gain > 0)
