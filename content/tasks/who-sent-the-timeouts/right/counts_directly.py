import numpy as np


def read_log(counts, cost):
    total = counts.sum()
    rows = counts.sum(axis=1, keepdims=True)
    columns = counts.sum(axis=0, keepdims=True)
    return {
        "region": (rows / total).ravel(),
        "outcome_given_region": counts / np.where(rows == 0, 1, rows),
        "region_given_outcome": counts / np.where(columns == 0, 1, columns),
        "expected_cost": (counts * cost).sum() / total,
    }
