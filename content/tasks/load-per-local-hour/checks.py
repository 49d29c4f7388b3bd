"""Judge of `load-per-local-hour`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

# zone → (day of 23 hours, day of 25 hours) in 2026; India has neither, and half an hour in its offset
CHANGES = {
    "Europe/Paris": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Adelaide": ("2026-10-04", "2026-04-05"),
    "Asia/Kolkata": ("2026-05-10", "2026-09-09"),
}
CHANGING = ["Europe/Paris", "America/New_York", "Australia/Adelaide"]


def bounds(zone: str, day: str) -> tuple[pd.Timestamp, int]:
    """The local midnight as a naive UTC stamp, and the number of hours of the day."""
    start, end = (pd.Timestamp(day) + pd.Timedelta(days=n) for n in (0, 1))
    moments = [x.tz_localize(zone).tz_convert("UTC").tz_localize(None) for x in (start, end)]
    return moments[0], int((moments[1] - moments[0]) / pd.Timedelta(hours=1))


def readings_table(rng: np.random.Generator, midnight: pd.Timestamp, minutes: list[int]) -> pd.DataFrame:
    """Readings so many minutes after midnight."""
    table = pd.DataFrame({
        "utc": np.array([midnight + pd.Timedelta(minutes=int(m)) for m in minutes], dtype="datetime64[us]"),
        "kwh": rng.integers(1, 400, size=len(minutes)) / 8,
    })
    return table.iloc[rng.permutation(len(table))]


def every_hour(rng: np.random.Generator, n: int) -> list[int]:
    """One moment inside each hour, in minutes after midnight; never on the hour or the half hour."""
    return [60 * i + int(rng.choice([5, 17, 44, 58])) for i in range(n)]


@generator
def any_day(rng: np.random.Generator, size: int) -> tuple:
    zone = str(rng.choice(list(CHANGES)))
    day = str(rng.choice([*CHANGES[zone], "2026-06-15"]))
    midnight, n = bounds(zone, day)
    minutes = [15 * int(m) for m in rng.integers(-8, 4 * n + 8, size=3 * size)]
    return readings_table(rng, midnight, minutes), zone, day


@check("an hour without readings has a row with 0", names="quiet-hours-missing")
def quiet_hours(t: Trial) -> None:
    zone = "Europe/Paris"
    midnight, n = bounds(zone, "2026-06-15")
    minutes = every_hour(t.rng, n)
    del minutes[int(t.rng.integers(3, 20))]
    t.same(readings_table(t.rng, midnight, minutes), zone, "2026-06-15")


@check("the day begins at local midnight", names="utc-day")
def local_midnight(t: Trial) -> None:
    zone = str(t.rng.choice(["Europe/Paris", "America/New_York"]))
    midnight, n = bounds(zone, "2026-06-15")
    t.same(readings_table(t.rng, midnight, every_hour(t.rng, n)), zone, "2026-06-15")


@check("days with a clock change have 23 or 25 rows", names="always-24")
def change_days(t: Trial) -> None:
    zone = str(t.rng.choice(["Europe/Paris", "America/New_York"]))
    day = CHANGES[zone][0]  # 23 hours: no hour has two passes
    midnight, n = bounds(zone, day)
    t.same(readings_table(t.rng, midnight, every_hour(t.rng, n + 1)), zone, day)


@check("the two passes of an hour are two rows", names="repeated-hour-merged")
def two_passes(t: Trial) -> None:
    zone = str(t.rng.choice(["Europe/Paris", "America/New_York"]))
    day = CHANGES[zone][1]
    midnight, n = bounds(zone, day)
    t.same(readings_table(t.rng, midnight, every_hour(t.rng, n)), zone, day)


@check("hours begin on the local clock", names="cut-at-utc-hours")
def half_hour_zones(t: Trial) -> None:
    midnight, n = bounds("Asia/Kolkata", "2026-06-15")
    t.same(readings_table(t.rng, midnight, every_hour(t.rng, n)), "Asia/Kolkata", "2026-06-15")


@check("a reading on the hour belongs to the hour that begins", names="end-included")
def on_the_hour(t: Trial) -> None:
    zone = str(t.rng.choice(CHANGING))
    midnight, n = bounds(zone, "2026-06-15")
    t.same(readings_table(t.rng, midnight, [60 * i for i in range(n + 1)]), zone, "2026-06-15")


@check("no readings at all")
def no_readings(t: Trial) -> None:
    t.same(readings_table(t.rng, pd.Timestamp("2026-06-15"), []), "Europe/Paris", "2026-10-25")


@check("agrees with the reference on fresh days")
def fresh_days(t: Trial) -> None:
    t.agree(n=20)
