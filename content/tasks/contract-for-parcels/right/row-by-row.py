import pandas as pd


def accept(batch, now):
    wanted = {"parcel": "iuf", "kg": "iuf", "sent": "M", "delivered": "M"}
    if any(c not in batch or batch[c].dtype.kind not in kinds for c, kinds in wanted.items()):
        return False
    if "kind" not in batch or batch["kind"].dtype.kind in "iufMb" or len(batch) < 5:
        return False
    seen = set()
    newest = None
    for row in batch[["parcel", "kind", "kg", "sent", "delivered"]].itertuples(index=False):
        if pd.isna(row.parcel) or row.parcel in seen or pd.isna(row.sent) or row.sent > now:
            return False
        seen.add(row.parcel)
        if row.kind not in ("letter", "box"):
            return False
        if pd.isna(row.kg):
            if row.kind == "box":
                return False
        elif not 0 < row.kg <= 50:
            return False
        if not pd.isna(row.delivered) and not row.sent <= row.delivered <= now:
            return False
        newest = row.sent if newest is None else max(newest, row.sent)
    return now - newest <= pd.Timedelta(days=1)
