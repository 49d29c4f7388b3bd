import numpy as np
import pandas as pd


def split(images: pd.DataFrame, test_share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    order = np.random.default_rng(seed).permutation(len(images))
    n_test = int(np.ceil(test_share * len(images)))
    return np.sort(order[n_test:]), np.sort(order[:n_test])
