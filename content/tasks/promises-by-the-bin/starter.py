"""Does a promised 70 % happen 70 times out of 100?"""

import numpy as np


def reliability(true: np.ndarray, p: np.ndarray, n_bins: int) -> dict:
    """Promised and happened share per bin of equal width, and the calibration error weighted by rows."""
    raise NotImplementedError
