"""Judge of `codes-that-lost-their-zeros`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

COUNTRIES = ["DE", "NA", "FR", "CI", "NO", "ZA"]
NOTES = ["", "calls often", "naïve", "Zoë; Chloé", 'said "no"', "two\nlines", "null", "N/A", "猫", "-", "1,5"]
MARK = b"\xef\xbb\xbf"


def _file(rows: list, mark: bool = False, end: str = "\n") -> bytes:
    lines = ["id;country;spend;note"]
    for row in rows:
        lines.append(";".join(_field(value) for value in row))
    return (MARK if mark else b"") + "".join(line + end for line in lines).encode()


def _field(value: str) -> str:
    if any(sign in value for sign in ';"\n'):
        return '"' + value.replace('"', '""') + '"'
    return value


def _row(rng: np.random.Generator) -> tuple:
    number = str(rng.integers(1, 9999))
    spend = "" if rng.random() < 0.25 else f"{rng.uniform(0, 900):.2f}".replace(".", ",")
    if rng.random() < 0.1:
        spend = str(rng.choice(["0", "0,00", "17", "-3,5"]))
    return (
        number.zfill(int(rng.integers(1, 8))),
        COUNTRIES[rng.integers(len(COUNTRIES))],
        spend,
        NOTES[rng.integers(len(NOTES))],
    )


def _plain(rng: np.random.Generator) -> tuple:
    return (f"{rng.integers(1000, 9999)}", "DE", f"{rng.integers(1, 90)},50", "calls often")


@generator
def exports(rng: np.random.Generator, size: int) -> tuple:
    """Exports with marks, both line ends, hostile notes and codes that look like other things."""
    rows = [_row(rng) for _ in range(int(rng.integers(0, size + 1)))]
    return (_file(rows, bool(rng.random() < 0.4), "\r\n" if rng.random() < 0.4 else "\n"),)


@check("plain rows come back")
def plain(t: Trial) -> None:
    t.same(_file([_plain(t.rng) for _ in range(3)]))


@check("a file without rows gives no rows")
def no_rows(t: Trial) -> None:
    t.same(_file([]))


@check("ids keep their zeros", names="zeros-lost")
def zeros(t: Trial) -> None:
    t.same(_file([("00" + _plain(t.rng)[0], "DE", "1,00", "calls")]))


@check("NA is a country", names="country-missing")
def namibia(t: Trial) -> None:
    t.same(_file([_plain(t.rng), (str(t.rng.integers(1000, 9999)), "NA", "2,00", "calls")]))


@check("an empty spend is missing", names="empty-becomes-zero")
def empty_spend(t: Trial) -> None:
    t.same(_file([_plain(t.rng), (str(t.rng.integers(1000, 9999)), "DE", "", "calls")]))


@check("the byte order mark is not part of the data", names="mark-in-the-name")
def byte_order_mark(t: Trial) -> None:
    t.same(_file([_plain(t.rng)], mark=True))


@check("letters beyond English survive", names="wrong-codec")
def letters(t: Trial) -> None:
    t.same(_file([(str(t.rng.integers(1000, 9999)), "DE", "2,00", str(t.rng.choice(["Zoë", "größe", "猫"])))]))


@check("quotes protect separators and line breaks", names="cut-at-line-ends")
def quoted(t: Trial) -> None:
    t.same(_file([(str(t.rng.integers(1000, 9999)), "DE", "2,00", note) for note in ("a;b", "two\nlines", 'said "no"')]))


@check("agrees with the reference on fresh exports")
def fresh_exports(t: Trial) -> None:
    t.agree(n=40)
