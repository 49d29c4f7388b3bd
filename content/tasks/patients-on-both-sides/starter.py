"""Split X-ray images so that the test holds patients the model has never seen."""

import numpy as np
import pandas as pd


def split(images: pd.DataFrame, test_share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Row positions of training and test images; a patient is on one side only."""
    shuffled = images.sample(frac=1, random_state=seed)
    n_test = round(test_share * len(images))
    return shuffled.index[n_test:].to_numpy(), shuffled.index[:n_test].to_numpy()
