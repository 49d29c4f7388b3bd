import numpy as np


def assign(p, stake, cost, share_file, share_ward, beds):
    with np.errstate(divide="ignore"):
        z = np.log(p) - np.log1p(-p) + np.log(share_ward / (1 - share_ward)) - np.log(share_file / (1 - share_file))
    ill = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    ill = np.where(p == 1, 1.0, np.where(p == 0, 0.0, ill))
    price = (1 - ill)[:, None] * cost[:, 0] + (ill * stake)[:, None] * cost[:, 1]
    free = price.copy()
    free[:, 2] = np.inf
    second = free.argmin(axis=1)
    gain = np.round(free.min(axis=1) - price[:, 2], 12)
    out = second.copy()
    taken = 0
    for i in np.lexsort((np.arange(len(p)), -gain)):
        if taken < beds and gain[i] > 0:
            out[i] = 2
            taken += 1
    return out
