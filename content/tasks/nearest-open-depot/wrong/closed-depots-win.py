"""The nearest open depot for every order, without a loop."""

import numpy as np


def assign(orders: np.ndarray, hours: np.ndarray, depots: np.ndarray, open_at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(index (n,), km (n,)) of the nearest depot that is open in the hour of each order; -1 and inf if none is."""
    way = orders[:, None, :] - depots[None, :, :]       # (n, m, 2), all pairs
    km = np.sqrt((way**2).sum(axis=2))                  # (n, m)
    is_open = open_at[:, hours].T                       # (n, m): one column of the opening table per order
    nearest = km.min(axis=1)                            # (n,)
    index = np.where(is_open.any(axis=1), km.argmin(axis=1), -1)
    return index, np.where(index < 0, np.inf, nearest)
