"""From a log and a brief to a training target."""

import pandas as pd


def target_table(events: pd.DataFrame, brief: dict) -> pd.DataFrame:
    """One row per unit at risk and decision day; `target` is 1 if the event comes within the horizon."""
    raise NotImplementedError
