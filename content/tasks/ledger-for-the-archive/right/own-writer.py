import csv
import io
from datetime import datetime, timezone


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def write(rows, schema):
    lines = [",".join(quoted(name) for name, _ in schema)]
    for row in rows:
        fields = []
        for name, kind in schema:
            value = row[name]
            if value is None:
                text = "\\N"
            elif isinstance(value, str):
                text = "\\" * value.startswith("\\") + value
            elif isinstance(value, datetime):
                text = str(value.astimezone(timezone.utc))
            else:
                text = format(value, "") if kind == "int" else value.__repr__()
            fields.append(quoted(text))
        lines.append(",".join(fields))
    return ("\r\n".join(lines) + "\r\n").encode()


def read(raw, schema):
    rows = []
    for record in csv.DictReader(io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", newline="")):
        row = {}
        for name, kind in schema:
            field = record[name]
            if field == "\\N":
                row[name] = None
            elif kind == "text":
                row[name] = field.removeprefix("\\")
            elif kind == "int":
                row[name] = int(field)
            elif kind == "float":
                row[name] = float(field)
            else:
                row[name] = datetime.fromisoformat(field).astimezone(timezone.utc)
        rows.append(row)
    return rows
