"""Split X-ray images so that the test holds patients the model has never seen."""

import numpy as np
import pandas as pd


def split(images: pd.DataFrame, test_share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Row positions of training and test images; a patient is on one side only."""
    patient = images["patient"].to_numpy()
    names, size = np.unique(patient, return_counts=True)        # patients, images of each
    rng = np.random.default_rng(seed)
    order = np.lexsort((rng.random(len(names)), -size))

    wanted = test_share * len(images)                           # images, not patients
    taken_before = np.cumsum(size[order]) - size[order]
    chosen = names[order][taken_before < wanted]                # stop once the share is reached

    in_test = np.isin(patient, chosen)
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
