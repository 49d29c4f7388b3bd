"""Shares, conditional shares and expected cost from a table of counts."""

import numpy as np


def read_log(counts: np.ndarray, cost: np.ndarray) -> dict:
    """P(region), P(outcome | region), P(region | outcome) and the expected cost of one request."""
    raise NotImplementedError
