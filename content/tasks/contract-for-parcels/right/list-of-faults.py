import pandas as pd


def faults(b, now):
    yield len(b) < 5
    yield b["parcel"].isna().any() or b["parcel"].duplicated().any()
    yield not set(b["kind"].astype(object)) <= {"letter", "box"}
    yield ((b["kg"] <= 0) | (b["kg"] > 50)).any()
    yield b.loc[b["kind"] != "letter", "kg"].isna().any()
    yield b["sent"].isna().any() or (b["sent"] > now).any()
    yield now - b["sent"].max() > pd.Timedelta(hours=24)
    done = b[b["delivered"].notna()]
    yield (done["delivered"] < done["sent"]).any() or (done["delivered"] > now).any()


def accept(batch, now):
    try:
        for name in ("parcel", "kg"):
            if not pd.api.types.is_numeric_dtype(batch[name]):
                return False
        for name in ("sent", "delivered"):
            if not pd.api.types.is_datetime64_dtype(batch[name]):
                return False
        if pd.api.types.is_numeric_dtype(batch["kind"]):
            return False
        return not any(bool(f) for f in faults(batch, now))
    except (KeyError, TypeError):
        return False
