import io

import pandas as pd


def read_customers(raw):
    table = pd.read_csv(io.BytesIO(raw), sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    rows = table.to_dict("records")
    for row in rows:
        row["spend"] = float(row["spend"].replace(",", ".")) if row["spend"] != "" else None
    return rows
