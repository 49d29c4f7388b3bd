"""The same trend with numpy.polynomial, which maps years to [-1, 1] itself."""

import numpy as np
from numpy.polynomial import Polynomial


def trend(year, value, readings, new_year, degree):
    keep = np.flatnonzero(readings)
    x, y, w = year[keep], value[keep], np.sqrt(readings[keep])
    top = min(degree, len(set(x.tolist())) - 1)
    if top == 0:
        return np.full(len(new_year), np.average(y, weights=w**2))
    return Polynomial.fit(x, y, top, w=w)(new_year)
