"""Three splits for three questions about the deployed model."""

import numpy as np
import pandas as pd


def split(table: pd.DataFrame, question: dict) -> tuple[np.ndarray, np.ndarray]:
    """Row positions (train, test) that ask the same question as the deployment."""
    if question["serves"] == "later days":
        day = table["day"].to_numpy()
        start = question["from_day"]
        answered = day + question["answer_after"] <= start      # its answer was known on the first test day
        return np.flatnonzero(answered & (day < start)), np.flatnonzero(day >= start)

    rng = np.random.default_rng(question["seed"])
    in_test = np.zeros(len(table), bool)
    if question["serves"] == "new customers":
        customer = table["customer"].to_numpy()
        names = rng.permutation(np.unique(customer))
        n_test = max(1, round(question["share"] * len(names)))
        in_test = np.isin(customer, names[:n_test])
    elif question["serves"] == "known customers":
        rows = rng.permutation(len(table))
        in_test[rows[: round(question["share"] * len(table))]] = True
    else:
        raise ValueError(f"no split for {question['serves']!r}")
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
