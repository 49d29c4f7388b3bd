"""Judge of `ledger-for-the-archive`."""

import csv
import io
from datetime import datetime, timedelta, timezone

import numpy as np

from rung.grading.spec import Trial, check, generator

TEXTS = ["", "rent", "0071", "\\N", "\\", "\\\\N", "N", "a\\N", "NA", "null", 'say "hi"', "a,b", "two\nlines", "old\r\nend", "Zoë 猫", " edge ", "1e5"]
INTS = [0, -7, 2**53 + 1, -(2**61) - 1, 10**18 + 9, 42]
FLOATS = [0.1 + 0.2, 1e-300, -0.0, 1 / 3, 2.5, 1e22, 123456789.123456789]


def drive(kit, rows, schema):
    """Write and read: the rows that come back, and the texts that any CSV reader finds in the file."""
    raw = kit.call("write", rows, schema)
    return {"file": _records(raw, schema), "back": kit.call("read", raw, schema)}


def _records(raw: object, schema: list) -> object:
    if not isinstance(raw, bytes):
        return "write did not return bytes"
    try:
        records = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        return f"not a CSV file in UTF-8: {error}"
    kinds = [kind for _, kind in schema]
    return [records[:1], [[_form(f, k) for f, k in zip(r, kinds)] if len(r) == len(kinds) else r for r in records[1:]]]


def _form(field: str, kind: str) -> object:
    """What the contract fixes of one field: texts and ints as written, floats as a value, times as a moment in UTC."""
    if field == "\\N" or kind in ("text", "int"):
        return field
    try:
        if kind == "float":
            return repr(float(field))
        at = datetime.fromisoformat(field)
    except ValueError:
        return f"not a {kind}: {field}"
    return at if at.utcoffset() == timedelta(0) else f"not in UTC: {field}"


def _time(rng: np.random.Generator) -> datetime:
    zone = timezone(timedelta(minutes=int(rng.choice([-300, 0, 60, 330]))))
    at = datetime(2016, 12, 31, tzinfo=zone) + timedelta(minutes=int(rng.integers(0, 3_000_000)))
    return at + timedelta(microseconds=int(rng.integers(1, 999_999))) if rng.random() < 0.5 else at


def _value(rng: np.random.Generator, kind: str) -> object:
    if rng.random() < 0.15:
        return None
    if kind == "time":
        return _time(rng)
    if rng.random() < 0.3:
        return {"text": f"{rng.integers(0, 999):05d}", "int": int(rng.integers(-999, 999)), "float": float(rng.normal())}[kind]
    values = {"text": TEXTS, "int": INTS, "float": FLOATS}[kind]
    return values[int(rng.integers(len(values)))]


@generator
def ledgers(rng: np.random.Generator, size: int) -> tuple:
    """Columns of any type in any order, with values that look like other values."""
    kinds = [str(k) for k in rng.choice(["text", "int", "float", "time"], size=int(rng.integers(1, 5)))]
    schema = [(f"c{i}" if rng.random() < 0.8 else f"n, {i}", kind) for i, kind in enumerate(kinds)]
    rows = [{name: _value(rng, kind) for name, kind in schema} for _ in range(int(rng.integers(0, size + 1)))]
    return (rows, schema)


def _column(kind: str, values: list) -> tuple:
    return ([{"k": value} for value in values], [("k", kind)])


@check("calm values come back")
def calm(t: Trial) -> None:
    t.same([], [("account", "text"), ("cents", "int")])
    t.same([{"account": "rent", "cents": int(t.rng.integers(1, 999))}, {"account": None, "cents": None}], [("account", "text"), ("cents", "int")])


@check("an empty text is not a missing one", names="empty-is-missing")
def empty_text(t: Trial) -> None:
    t.same([{"k": "", "n": 1}, {"k": None, "n": 2}], [("k", "text"), ("n", "int")])


@check("digits in a text stay a text", names="guesses-types")
def digits(t: Trial) -> None:
    t.same(*_column("text", [f"00{t.rng.integers(10, 99)}"]))


@check("any text survives", names="sign-not-escaped")
def any_text(t: Trial) -> None:
    for text in ("\\N", "\\", "\\\\N", "a\\N", "\\rent"):
        t.same([{"k": text, "n": 1}], [("k", "text"), ("n", "int")])


@check("line ends inside a text survive", names="line-breaks-translated")
def line_ends(t: Trial) -> None:
    for text in ("two\nlines", "old\r\nend", "a,b", 'say "hi"'):
        t.same([{"k": text, "n": 1}], [("k", "text"), ("n", "int")])


@check("the same float comes back", names="float-rounded")
def floats(t: Trial) -> None:
    t.same(*_column("float", [*FLOATS, float(t.rng.normal())]), rtol=0.0, atol=0.0)


@check("whole numbers of any size come back", names="int-through-float")
def ints(t: Trial) -> None:
    t.same(*_column("int", [2**53 + 1, int(t.rng.integers(2**60, 2**61)) * 2 + 1]), rtol=0.0, atol=0.0)


@check("times are the same moment", names="zone-lost")
def times(t: Trial) -> None:
    zone = timezone(timedelta(hours=int(t.rng.choice([-5, 1, 8]))))
    t.same(*_column("time", [datetime(2016, 12, 31, 23, 30, tzinfo=zone), None]))


@check("agrees with the reference on fresh ledgers")
def fresh_ledgers(t: Trial) -> None:
    t.agree(n=40, rtol=0.0, atol=0.0)
