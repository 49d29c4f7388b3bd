import numpy as np


def split(table, question):
    if question["serves"] not in ("known customers", "new customers", "later days"):
        raise ValueError(question["serves"])
    order = np.random.default_rng(question.get("seed", 0)).permutation(len(table))
    n_test = round(question.get("share", 0.25) * len(table))
    return np.sort(order[n_test:]), np.sort(order[:n_test])
