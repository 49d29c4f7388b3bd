"""Where a container lies after dives that found nothing."""

import numpy as np


def after_search(prior: np.ndarray, detect: np.ndarray, dives: np.ndarray) -> dict:
    """Belief over areas (k,), the area for the next dive, and the probability that all dives are in vain."""
    raise NotImplementedError
