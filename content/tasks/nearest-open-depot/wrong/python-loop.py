import numpy as np


def assign(orders, hours, depots, open_at):
    index, km = [], []
    for place, hour in zip(orders, hours):
        best, nearest = -1, np.inf
        for j, depot in enumerate(depots):
            far = np.hypot(*(place - depot))
            if open_at[j, hour] and far < nearest:
                best, nearest = j, far
        index.append(best)
        km.append(nearest)
    return np.array(index), np.array(km)
