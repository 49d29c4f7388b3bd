"""Baselines that need no model, one per kind of task."""

import pandas as pd


def baseline(kind: str, train: pd.DataFrame, test: pd.DataFrame) -> list:
    """One prediction per row of `test`, made from `train` alone."""
    raise NotImplementedError
