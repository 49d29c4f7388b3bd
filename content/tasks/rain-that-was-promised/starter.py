"""Repair the promises of a rain model with days it has not been trained on."""

import numpy as np


def calibrate(p_past: np.ndarray, rained: np.ndarray, p_new: np.ndarray) -> np.ndarray:
    """Corrected promises for `p_new`, learned from past promises and what happened."""
    raise NotImplementedError
