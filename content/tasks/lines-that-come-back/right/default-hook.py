import io
import json
from datetime import UTC, datetime


def dump(rows):
    out = io.StringIO()
    for row in rows:
        clean = {}
        for key, value in row.items():
            if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
                value = None
            clean[key] = value
        out.write(json.dumps(clean, default=moment, separators=(",", ":")))
        out.write("\n")
    return out.getvalue().encode()


def moment(value):
    if value.utcoffset() is None:
        raise ValueError("no zone")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")


def load(raw, times):
    rows = [json.loads(line) for line in io.StringIO(raw.decode(), newline="\n") if line.strip()]
    return [{k: datetime.fromisoformat(v) if k in times and v is not None else v for k, v in row.items()} for row in rows]
