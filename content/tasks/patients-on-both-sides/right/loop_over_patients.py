"""The same split with a loop over shuffled patients."""

import numpy as np


def split(images, test_share, seed):
    rows = {}
    for position, patient in enumerate(images["patient"]):
        rows.setdefault(patient, []).append(position)
    patients = list(rows)
    np.random.default_rng(seed).shuffle(patients)
    test = []
    while len(test) < test_share * len(images):
        test += rows[patients.pop()]
    train = [position for patient in patients for position in rows[patient]]
    return np.array(train, int), np.array(test, int)
