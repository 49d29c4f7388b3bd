"""Shares, conditional shares and expected cost from a table of counts."""

import numpy as np


def read_log(counts: np.ndarray, cost: np.ndarray) -> dict:
    """P(region), P(outcome | region), P(region | outcome) and the expected cost of one request."""
    joint = counts / counts.sum()                       # (n_regions, n_outcomes), sums to 1
    region = joint.sum(axis=1)                          # (n_regions,)
    outcome = joint.sum(axis=0)                         # (n_outcomes,)
    return {
        "region": region,
        "outcome_given_region": _share(joint, region[:, None]),
        "region_given_outcome": _share(joint, outcome[None, :]),
        "expected_cost": float(outcome @ cost),
    }


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """part / whole, and 0 where there is no whole."""
    return part / whole
