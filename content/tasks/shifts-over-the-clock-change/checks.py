"""Judge of `shifts-over-the-clock-change`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

# zone → (day with a missing hour, hour that is skipped, day with a repeated hour, hour that comes twice) in 2026
CHANGES = {
    "Europe/Paris": ("2026-03-29", 2, "2026-10-25", 2),
    "America/New_York": ("2026-03-08", 2, "2026-11-01", 1),
    "Australia/Sydney": ("2026-10-04", 2, "2026-04-05", 2),
}


def shifts_table(rng: np.random.Generator, rows: list[tuple], unit: str = "us") -> pd.DataFrame:
    """Rows of (start, end or None) as text."""
    return pd.DataFrame(
        {
            "nurse": pd.Series([str(rng.choice(["ana", "bo", "cy", "di"])) for _ in rows], dtype="str"),
            "start": np.array([r[0] for r in rows], dtype=f"datetime64[{unit}]"),
            "end": np.array([r[1] or "NaT" for r in rows], dtype=f"datetime64[{unit}]"),
        },
    ).set_axis(rng.permutation(len(rows)) + 20, axis=0)


def zone_of(rng: np.random.Generator) -> tuple:
    zone = str(rng.choice(list(CHANGES)))
    return zone, *CHANGES[zone]


def clock(day: str, hour: int, minute: int = 0) -> str:
    return f"{day}T{hour:02d}:{minute:02d}:00"


def eve(day: str) -> str:
    return (pd.Timestamp(day) - pd.Timedelta(days=1)).strftime("%Y-%m-%d")


@generator
def any_shifts(rng: np.random.Generator, size: int) -> tuple:
    zone, spring, _, autumn, _ = zone_of(rng)
    rows = []
    for _ in range(size):
        day = str(rng.choice([spring, autumn, "2026-06-15"]))
        start = pd.Timestamp(eve(day)) + pd.Timedelta(minutes=15 * int(rng.integers(60, 112)))
        end = start + pd.Timedelta(minutes=15 * int(rng.integers(4, 130)))
        rows.append((start.isoformat(), None if rng.random() < 0.1 else end.isoformat()))
    return shifts_table(rng, rows, str(rng.choice(["s", "us", "ns"]))), zone


@check("a shift of more than a day", names="days-thrown-away")
def long_shift(t: Trial) -> None:
    zone = zone_of(t.rng)[0]
    rows = [(clock("2026-06-01", 8), clock("2026-06-02", 9, 15 * int(t.rng.integers(0, 4)))), (clock("2026-06-03", 8), clock("2026-06-05", 8))]
    t.same(shifts_table(t.rng, rows, "ns"), zone)


@check("the resolution of the stamps does not matter", names="unit-guessed")
def any_unit(t: Trial) -> None:
    zone = zone_of(t.rng)[0]
    for unit in ("us", "s", "ns"):
        t.same(shifts_table(t.rng, [(clock("2026-06-01", 8), clock("2026-06-01", 9 + int(t.rng.integers(0, 9))))], unit), zone)


@check("nights in which the clocks change", names="wall-clocks-subtracted")
def change_nights(t: Trial) -> None:
    zone, spring, _, autumn, _ = zone_of(t.rng)
    t.same(shifts_table(t.rng, [(clock(eve(d), 22), clock(d, 6, 15 * int(t.rng.integers(0, 4)))) for d in (spring, autumn)], "ns"), zone)


@check("a time in the repeated hour has a length", names="repeated-hour-lost")
def repeated_hour(t: Trial) -> None:
    zone, _, _, autumn, hour = zone_of(t.rng)
    minute = int(t.rng.integers(1, 59))
    table = shifts_table(t.rng, [(clock(autumn, hour, minute), clock(autumn, hour, minute))], "ns")
    got = t.call(table, zone)
    lost = isinstance(got, pd.DataFrame) and "hours" in got and bool(got["hours"].isna().all())
    t.need(not lost, "repeated-hour-lost", f"start and end at {hour:02d}:{minute:02d} on {autumn} give no length", theirs=got, wanted=t.wanted(table, zone))


@check("a start in the repeated hour is its first pass", names="start-in-second-pass")
def start_first(t: Trial) -> None:
    zone, _, _, autumn, hour = zone_of(t.rng)
    t.same(shifts_table(t.rng, [(clock(autumn, hour, int(t.rng.integers(1, 59))), clock(autumn, hour + 6))], "ns"), zone)


@check("an end in the repeated hour is its second pass", names="end-in-first-pass")
def end_second(t: Trial) -> None:
    zone, _, _, autumn, hour = zone_of(t.rng)
    t.same(shifts_table(t.rng, [(clock(eve(autumn), 20), clock(autumn, hour, int(t.rng.integers(1, 59))))], "ns"), zone)


@check("a time that never existed gives no length", names="impossible-time-moved")
def skipped_hour(t: Trial) -> None:
    zone, spring, hour, _, _ = zone_of(t.rng)
    minute = int(t.rng.integers(1, 59))
    t.same(shifts_table(t.rng, [(clock(spring, hour, minute), clock(spring, 9)), (clock(eve(spring), 20), clock(spring, hour, minute))], "ns"), zone)


@check("a shift that lasts has no length yet; the input is left as it was")
def still_there(t: Trial) -> None:
    zone = zone_of(t.rng)[0]
    table = shifts_table(t.rng, [(clock("2026-06-01", 8), None), (clock("2026-06-01", 8), clock("2026-06-01", 10))])
    t.same(table, zone)
    t.unchanged(table, zone)


@check("agrees with the reference on fresh shifts")
def fresh_shifts(t: Trial) -> None:
    t.agree(n=20)
