"""The answer to a quick item, read from a form: typed, chosen, or put in order."""

from __future__ import annotations

import time

from rung.web.page import Fields

_LONGEST = 3600.0  # seconds; longer means the person was away, and says nothing


def answer_of(form: Fields, prefix: str = "") -> str:
    """The answer as the judge wants it. An order comes as `place-0 … place-n` (from 1) beside `line-0 … line-n`.

    Lines with the same place keep the order they were shown in. `prefix` tells questions of one form apart.
    """
    start = f"{prefix}place-"
    places = sorted(
        (int(form[name]) if form[name].isdecimal() else 0, int(name.removeprefix(start)))
        for name in form.names()
        if name.startswith(start) and name.removeprefix(start).isdecimal()
    )
    if places:
        return "\n".join(form[f"{prefix}line-{index}"] for _, index in places)
    return form[f"{prefix}answer"]


def seconds_of(form: Fields) -> float | None:
    """How long the item stood on the page, or None when that cannot be said."""
    try:
        spent = time.time() - float(form["shown_at"])
    except ValueError:
        return None
    return round(spent, 1) if 0 <= spent <= _LONGEST else None
