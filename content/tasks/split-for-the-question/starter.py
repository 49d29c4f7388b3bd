"""Three splits for three questions about the deployed model."""

import numpy as np
import pandas as pd


def split(table: pd.DataFrame, question: dict) -> tuple[np.ndarray, np.ndarray]:
    """Row positions (train, test) that ask the same question as the deployment."""
    if question["serves"] == "later days":
        ...
    elif question["serves"] == "new customers":
        ...
    elif question["serves"] == "known customers":
        ...
    raise NotImplementedError
