import numpy as np


def mix(table, target):
    rank = np.linalg.matrix_rank(table, rtol=1e-9)
    both = np.linalg.matrix_rank(np.column_stack([table, target]), rtol=1e-9)
    if both > rank:
        return "none", None
    return ["one", "many"][int(rank < table.shape[1])], np.linalg.pinv(table, rcond=1e-9) @ target
