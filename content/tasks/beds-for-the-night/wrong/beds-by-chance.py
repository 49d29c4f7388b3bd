"""Home, observation or a bed: the cheapest action for each patient of a night."""

import numpy as np

HOME, OBSERVE, BED = 0, 1, 2


def assign(p: np.ndarray, stake: np.ndarray, cost: np.ndarray, share_file: float, share_ward: float, beds: int) -> np.ndarray:
    """Actions (n,) with the smallest expected total cost and at most `beds` times BED."""
    ill = _in_this_ward(np.asarray(p, dtype=float), share_file, share_ward)          # (n,)
    expected = np.outer(1 - ill, cost[:, 0]) + np.outer(ill * stake, cost[:, 1])     # (n, 3): cost of each action
    action = np.argmin(expected[:, :BED], axis=1)                                    # best without a bed

    saved = expected[:, :BED].min(axis=1) - expected[:, BED]                         # (n,) what a bed would save
    first = np.argsort(np.where(saved > 0, -ill, 1.0), kind="stable")[:beds]
    action[first[saved[first] > 0]] = BED
    return action


def _in_this_ward(p: np.ndarray, share_file: float, share_ward: float) -> np.ndarray:
    """Chances where `share_ward` of all patients are ill, from chances fitted where `share_file` were."""
    yes = p * share_ward / share_file
    no = (1 - p) * (1 - share_ward) / (1 - share_file)
    return yes / (yes + no)
