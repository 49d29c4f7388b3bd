import io

import pandas as pd


def read_customers(raw):
    table = pd.read_csv(io.BytesIO(raw), sep=";", dtype=str, encoding="utf-8-sig")
    rows = []
    for row in table.itertuples():
        rows.append({
            "id": row.id,
            "country": row.country if isinstance(row.country, str) else None,
            "spend": float(row.spend.replace(",", ".")) if isinstance(row.spend, str) else None,
            "note": row.note if isinstance(row.note, str) else "",
        })
    return rows
