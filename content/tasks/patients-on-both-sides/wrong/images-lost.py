"""Split X-ray images so that the test holds patients the model has never seen."""

import numpy as np
import pandas as pd


def split(images: pd.DataFrame, test_share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Row positions of training and test images; a patient is on one side only."""
    patient = images["patient"].to_numpy()
    names, size = np.unique(patient, return_counts=True)        # patients, images of each
    order = np.random.default_rng(seed).permutation(len(names))

    wanted = test_share * len(images)                           # images, not patients
    taken_before = np.cumsum(size[order]) - size[order]
    chosen = names[order][taken_before < wanted]                # stop once the share is reached

    in_test = np.isin(patient, chosen)
    return np.flatnonzero(~in_test & ~pd.Series(patient).duplicated().to_numpy()), np.flatnonzero(in_test)
