import numpy as np


def choose_calls(p_leave, value, cost, success, capacity):
    gain = p_leave * success * value - cost
    limit = len(gain) if capacity is None else capacity
    place = np.lexsort((np.arange(len(gain)), -gain))
    rank = np.empty(len(gain), int)
    rank[place] = np.arange(len(gain))
    return np.logical_and(rank < limit, gain > 0)
