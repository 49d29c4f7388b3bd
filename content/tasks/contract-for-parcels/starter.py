"""Accept a nightly batch of parcels, or refuse it."""

import pandas as pd


def accept(batch: pd.DataFrame, now: pd.Timestamp) -> bool:
    """True if every promise of the carrier is kept."""
    raise NotImplementedError
