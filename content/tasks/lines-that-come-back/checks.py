"""Judge of `lines-that-come-back`."""

import json
from datetime import UTC, datetime, timedelta, timezone

import numpy as np

from rung.grading.spec import Trial, check, generator

TEXTS = ["", "plain", "Zoë", "猫 🐈", 'say "hi"', "two\nlines", "tab\there", "a\u2028b", "c\x85d", "back\\slash", "NaN"]


def drive(kit, rows, times):
    """Write and read: the rows that come back, and the file as strict JSON, line by line."""
    raw = kit.call("dump", rows)
    return {"file": _strict(raw), "back": kit.call("load", raw, times)}


def _refuse(word: str) -> float:
    raise ValueError(f"{word} is not JSON")


def _strict(raw: object) -> object:
    """The lines of the file as any strict reader sees them; times as moments, so that Z and +00:00 are one."""
    if not isinstance(raw, bytes):
        return "dump did not return bytes"
    if raw and not raw.endswith(b"\n"):
        return "the last line has no end"
    lines = []
    for line in raw.split(b"\n")[:-1]:
        try:
            row = json.loads(line, parse_constant=_refuse)
        except ValueError:
            lines.append("this line is not strict JSON")
            continue
        if isinstance(row, dict) and isinstance(row.get("at"), str):
            row["at"] = _moment(row["at"])
        lines.append(row)
    return lines


def _moment(text: str) -> object:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return f"not a time: {text}"
    if at.utcoffset() is None:
        return f"no offset: {text}"
    return at.astimezone(UTC) if at.utcoffset() == timedelta(0) else f"not in UTC: {text}"


def _time(rng: np.random.Generator) -> datetime:
    zone = timezone(timedelta(minutes=int(rng.choice([-480, -210, 0, 60, 120, 345, 600]))))
    at = datetime(2026, 1, 1, tzinfo=zone) + timedelta(seconds=int(rng.integers(0, 31_000_000)))
    return at + timedelta(microseconds=int(rng.integers(1, 999_999))) if rng.random() < 0.5 else at


def _row(rng: np.random.Generator) -> dict:
    price = [round(float(rng.normal(20, 9)), 2), float("nan"), float("inf"), -float("inf"), 0.1 + 0.2, 3.0]
    return {
        "user": TEXTS[rng.integers(len(TEXTS))],
        "at": _time(rng) if rng.random() < 0.8 else None,
        "price": price[rng.integers(len(price))],
        "id": int(rng.integers(0, 2**62)),
        "paid": [True, False, None][rng.integers(3)],
    }


def _calm(rng: np.random.Generator, **changes: object) -> dict:
    return {"user": "ana", "at": datetime(2026, 3, 1, int(rng.integers(24)), 30, tzinfo=UTC), "price": 1.5} | changes


@generator
def events(rng: np.random.Generator, size: int) -> tuple:
    """Events with hostile texts, zones and missing values; rarely a time without a zone."""
    rows = [_row(rng) for _ in range(int(rng.integers(0, size + 1)))]
    if rows and rng.random() < 0.05:
        rows[-1]["at"] = datetime(2026, 5, 1, 12, 0)
    return (rows, ["at"])


@check("calm rows come back")
def calm(t: Trial) -> None:
    t.same([], ["at"])
    t.same([_calm(t.rng) for _ in range(3)], ["at"])


@check("a time keeps its offset", names="zone-cut-off")
def offset(t: Trial) -> None:
    t.same([_calm(t.rng)], ["at"])


@check("a time is brought to UTC", names="clock-kept-zone-changed")
def to_utc(t: Trial) -> None:
    zone = timezone(timedelta(hours=int(t.rng.choice([-7, -3, 1, 2, 9]))))
    t.same([_calm(t.rng, at=datetime(2026, 3, 1, 12, 15, tzinfo=zone))], ["at"])


@check("a time without a zone is refused", names="naive-guessed")
def naive(t: Trial) -> None:
    t.same([_calm(t.rng, at=datetime(2026, 3, 1, int(t.rng.integers(24)), 5))], ["at"])


@check("microseconds stay", names="microseconds-lost")
def microseconds(t: Trial) -> None:
    t.same([_calm(t.rng, at=datetime(2026, 3, 1, 12, 15, 9, int(t.rng.integers(1, 999_999)), tzinfo=UTC))], ["at"])


@check("the file is strict JSON", names="nan-written")
def strict(t: Trial) -> None:
    for value in (float("nan"), float("inf"), -float("inf")):
        t.same([_calm(t.rng, price=value)], ["at"])


@check("missing values keep their field", names="missing-dropped")
def missing(t: Trial) -> None:
    t.same([_calm(t.rng, price=None), _calm(t.rng, at=None)], ["at"])


@check("any text survives", names="cut-at-other-separators")
def texts(t: Trial) -> None:
    for text in TEXTS:
        t.same([_calm(t.rng, user=text)], ["at"])


@check("files of other programs are read", names="cut-at-other-separators")
def foreign(t: Trial) -> None:
    hour = int(t.rng.integers(10, 23))
    rows = [
        {"user": "a\u2028b\x85c", "at": f"2026-03-01T{hour}:00:00Z"},
        {"user": "Zoë", "at": f"2026-03-01T{hour}:00:00+02:00"},
        {"user": "x", "at": None},
    ]
    raw = b"\n".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)
    got, wanted = t.kit.call("load", raw, ["at"]), [dict(row) for row in rows]
    for row in wanted:
        row["at"] = datetime.fromisoformat(row["at"]) if row["at"] else None
    difference = t.compare(got, wanted)
    t.need(difference is None, "cut-at-other-separators" if isinstance(got, list) and len(got) != 3 else None, f"a file of another program is not read as it is meant: {difference}", given=f"load({raw!r}, ['at'])", theirs=got, wanted=wanted)


@check("agrees with the reference on fresh events")
def fresh_events(t: Trial) -> None:
    t.agree(n=40)
