from functools import reduce

import numpy as np


def risk(sizes, comes, seats):
    def factor(size, p):
        return np.concatenate([[1 - p], np.zeros(size - 1), [p]])

    factors = [factor(int(s), p) for s, p in zip(sizes, comes)]
    load = reduce(np.convolve, factors)
    certain = reduce(np.convolve, [factor(int(sizes[0]), 1.0), *factors[1:]])     # as if the first group came
    n = np.arange(len(load))
    over = load[n > seats].sum()
    return {
        "expected": load @ n,
        "overfull": over,
        "left_behind": ((n - seats) * load)[n > seats].sum(),
        "first_if_overfull": None if n[-1] <= seats else comes[0] * certain[n > seats].sum() / over,
    }
