import csv
import io
from datetime import UTC, datetime


def write(rows, schema):
    lines = [[name for name, _ in schema]] + [[out(row[name], kind) for name, kind in schema] for row in rows]
    buffer = io.BytesIO()
    with io.TextIOWrapper(buffer, encoding="utf-8", newline="", write_through=True) as text:
        csv.writer(text, lineterminator="\n").writerows(lines)
        return buffer.getvalue()


def out(value, kind):
    if value is None:
        return r"\N"
    if kind == "time":
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    text = str(value)
    return "\\" + text if kind == "text" and text[:1] == "\\" else text


def back(field, kind):
    if field == r"\N":
        return None
    if kind == "text":
        return field[1:] if field[:1] == "\\" else field
    if kind == "time":
        return datetime.fromisoformat(field)
    return {"int": int, "float": float}[kind](field)


def read(raw, schema):
    records = list(csv.reader(io.StringIO(str(raw, "utf-8"), newline="")))[1:]
    return [{name: back(field, kind) for (name, kind), field in zip(schema, record)} for record in records]
