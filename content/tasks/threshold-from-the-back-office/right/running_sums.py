import numpy as np


def best_threshold(score, bad, cost_false, cost_missed, keep):
    value, group = np.unique(-score, return_inverse=True)               # high scores first
    caught = np.cumsum(np.bincount(group, weights=bad == 1))
    false = np.cumsum(np.bincount(group, weights=bad == 0)) / keep
    all_bad = (bad == 1).sum()
    cost = np.r_[all_bad * cost_missed, cost_false * false + cost_missed * (all_bad - caught)]
    best = int(np.argmin(cost))
    threshold = np.r_[np.inf, -value][best]
    return {"threshold": threshold, "cost": cost[best] / (all_bad + (bad == 0).sum() / keep)}
