import io
import json
import math
from datetime import datetime, timezone


def dump(rows):
    raw = b""
    for row in rows:
        copy = dict(row)
        for name in copy:
            v = copy[name]
            if type(v) is float and (math.isnan(v) or math.isinf(v)):
                copy[name] = None
            elif isinstance(v, datetime):
                if not v.tzinfo:
                    raise ValueError(name)
                copy[name] = str(v.astimezone(timezone.utc))
        raw += json.dumps(copy).encode("ascii") + b"\n"
    return raw


def load(raw, times):
    rows = []
    for line in io.BytesIO(raw):
        line = line.strip()
        if line:
            row = json.loads(line)
            for name in times:
                row[name] = row[name] and datetime.fromisoformat(row[name]).astimezone(timezone.utc)
            rows.append(row)
    return rows
