"""A gate that reports everything a batch does wrong."""

import pandas as pd


def violations(batch: pd.DataFrame, contract: dict) -> list[tuple[str, str]]:
    """Sorted pairs (column, rule); empty for a good batch."""
    raise NotImplementedError
