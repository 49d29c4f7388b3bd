import json
from datetime import datetime, timezone


def dump(rows: list[dict]) -> bytes:
    """The rows as JSON Lines in UTF-8, times in UTC."""
    raise NotImplementedError


def load(raw: bytes, times: list[str]) -> list[dict]:
    """The rows of a JSON Lines file; the fields named in `times` as datetimes."""
    raise NotImplementedError
