import numpy as np


def assign(orders, hours, depots, open_at):
    squared = ((depots[:, :, None] - orders.T) ** 2).sum(axis=1)       # (m, n)
    squared = np.where(open_at[:, hours], squared, np.inf)
    index = squared.argmin(axis=0)
    any_open = open_at[:, hours].any(axis=0)
    return np.where(any_open, index, -1), np.where(any_open, np.sqrt(squared[index, np.arange(len(orders))]), np.inf)
