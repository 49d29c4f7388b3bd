import codecs
import csv
import io


def read_customers(raw):
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8):]
    lines = csv.reader(io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline=""), delimiter=";")
    names = next(lines)
    out = []
    for values in lines:
        row = dict(zip(names, values))
        row["spend"] = None if not row["spend"] else float(".".join(row["spend"].split(",")))
        out.append(row)
    return out
