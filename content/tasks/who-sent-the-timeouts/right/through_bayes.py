import numpy as np


def read_log(counts, cost):
    """The second condition from the first, by Bayes' rule; the cost by the law of total expectation."""
    rows = counts.sum(axis=1)
    region = rows / rows.sum()
    given = np.array([row / max(row.sum(), 1) for row in counts])
    both = region[:, None] * given
    seen = both.sum(axis=0)
    back = np.array([column / s if s > 0 else 0 * column for column, s in zip(both.T, seen)]).T
    return {"region": list(region), "outcome_given_region": given, "region_given_outcome": back, "expected_cost": region @ (given @ cost)}
