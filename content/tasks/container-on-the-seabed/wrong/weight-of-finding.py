"""Where a container lies after dives that found nothing."""

import numpy as np


def after_search(prior: np.ndarray, detect: np.ndarray, dives: np.ndarray) -> dict:
    """Belief over areas (k,), the area for the next dive, and the probability that all dives are in vain."""
    times = np.bincount(dives, minlength=len(prior))    # (k,), how often each area was searched
    weight = prior * detect ** times             # (k,), it lies there and was missed every time
    in_vain = weight.sum()
    if in_vain == 0:
        raise ValueError("the dives rule out every area")
    belief = weight / in_vain
    return {"belief": belief, "next": int(np.argmax(belief * detect)), "all_in_vain": float(in_vain)}
