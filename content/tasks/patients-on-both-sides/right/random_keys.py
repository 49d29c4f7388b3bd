"""The same split: every patient draws a number, the smallest numbers go to the test."""

import numpy as np
import pandas as pd


def split(images, test_share, seed):
    code, names = pd.factorize(images["patient"])
    size = np.bincount(code)
    rank = np.argsort(np.random.default_rng(seed).random(len(names)))
    total = size[rank].cumsum()
    last = int(np.argmax(total >= test_share * len(images)))
    test = np.isin(code, rank[: last + 1])
    everything = np.arange(len(images))
    return everything[~test], everything[test]
