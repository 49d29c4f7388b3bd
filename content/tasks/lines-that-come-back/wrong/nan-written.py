import json
import math
from datetime import datetime, timezone


def dump(rows: list[dict]) -> bytes:
    """The rows as JSON Lines in UTF-8, times in UTC. Raises ValueError for a time without a zone."""
    lines = []
    for row in rows:
        plain = {name: plain_value(value) for name, value in row.items()}
        lines.append(json.dumps(plain, ensure_ascii=False) + "\n")
    return "".join(lines).encode("utf-8")


def load(raw: bytes, times: list[str]) -> list[dict]:
    """The rows of a JSON Lines file; the fields named in `times` as datetimes."""
    rows = []
    for line in raw.split(b"\n"):  # only \n ends a line; splitlines() would cut at U+2028 too
        if not line.strip():
            continue
        row = json.loads(line)
        for name in times:
            if row[name] is not None:
                row[name] = datetime.fromisoformat(row[name])
        rows.append(row)
    return rows


def plain_value(value: object) -> object:
    """`value` as something that JSON can hold."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a time without a zone is not one moment")
        return value.astimezone(timezone.utc).isoformat()
    return value
