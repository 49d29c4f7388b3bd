"""Accept a nightly batch of parcels, or refuse it."""

import pandas as pd
from pandas.api.types import is_datetime64_any_dtype, is_numeric_dtype, is_string_dtype

TYPES = {
    "parcel": is_numeric_dtype,
    "kind": is_string_dtype,
    "kg": is_numeric_dtype,
    "sent": is_datetime64_any_dtype,
    "delivered": is_datetime64_any_dtype,
}


def accept(batch: pd.DataFrame, now: pd.Timestamp) -> bool:
    """True if every promise of the carrier is kept."""
    # The shape first: the other promises can only be read off columns that are there and of the right type.
    if not all(name in batch.columns and fits(batch[name].dtype) for name, fits in TYPES.items()):
        return False
    if len(batch) < 5:
        return False
    weighed = batch["kg"].between(0, 50, inclusive="right")  # False where missing
    letter_without = (batch["kind"] == "letter") & batch["kg"].isna()
    arrived = batch["delivered"].between(batch["sent"], now)  # False where missing
    on_its_way = batch["delivered"].isna()
    promises = [
        batch["parcel"].notna().all() and batch["parcel"].is_unique,
        batch["kind"].isin(["letter", "box"]).all(),
        (weighed | letter_without).all(),
        (batch["sent"] <= now).all(),  # False where missing
        batch["sent"].max() >= now - pd.Timedelta(hours=24),
        arrived.all(),
    ]
    return all(bool(kept) for kept in promises)
