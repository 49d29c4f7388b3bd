import numpy as np


def assign(orders, hours, depots, open_at):
    east = np.subtract.outer(orders[:, 0], depots[:, 0])
    north = np.subtract.outer(orders[:, 1], depots[:, 1])
    far = np.hypot(east, north)
    far[~open_at.T[hours]] = np.inf
    best = np.argmin(far, axis=1)
    km = np.take_along_axis(far, best[:, None], axis=1)[:, 0]
    best[km == np.inf] = -1
    return best, km
