"""Judge of `sales-per-local-day`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

# zone → local days in 2026 on which the clocks change
CHANGES = {
    "Europe/Paris": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Sydney": ("2026-04-05", "2026-10-04"),
    "Asia/Kolkata": ("2026-05-10", "2026-09-09"),  # never changes; 5 hours 30 minutes ahead
}


def utc_of(local: str, zone: str) -> pd.Timestamp:
    """The moment at which the clock of `zone` shows `local`, as a naive UTC stamp."""
    return pd.Timestamp(local).tz_localize(zone).tz_convert("UTC").tz_localize(None)


def events_table(rng: np.random.Generator, stamps: list) -> pd.DataFrame:
    table = pd.DataFrame({
        "utc": np.array(stamps, dtype="datetime64[us]"),
        "amount": rng.integers(4, 400, size=len(stamps)) / 4,
    })
    return table.iloc[rng.permutation(len(table))]


def shifted(day: str, n: int) -> str:
    return (pd.Timestamp(day) + pd.Timedelta(days=n)).strftime("%Y-%m-%d")


def some_zone(rng: np.random.Generator) -> str:
    return str(rng.choice(list(CHANGES)))


@generator
def any_period(rng: np.random.Generator, size: int) -> tuple:
    zone = some_zone(rng)
    first = shifted(str(rng.choice(CHANGES[zone])), -int(rng.integers(0, 3)))
    last = shifted(first, int(rng.integers(0, 5)))
    start = pd.Timestamp(first) - pd.Timedelta(days=1)
    hours = 24 * ((pd.Timestamp(last) - pd.Timestamp(first)).days + 3)
    stamps = [start + pd.Timedelta(minutes=30 * int(m)) for m in rng.integers(0, 2 * hours, size=3 * size)]
    return events_table(rng, stamps), zone, first, last


@check("a quiet day has a row with 0", names="quiet-days-missing")
def quiet_day(t: Trial) -> None:
    zone = some_zone(t.rng)
    day = "2026-06-10"
    t.same(events_table(t.rng, [utc_of(f"{day} 12:00", zone), utc_of(f"{shifted(day, 2)} 12:00", zone)]), zone, day, shifted(day, 2))


@check("only the days of the period", names="other-days-kept")
def only_period(t: Trial) -> None:
    zone = some_zone(t.rng)
    stamps = [utc_of(f"2026-06-{d} 12:00", zone) for d in (9, 10, 11, 12)]
    t.same(events_table(t.rng, stamps), zone, "2026-06-10", "2026-06-11")


@check("the last day counts to its end", names="last-day-cut")
def last_day(t: Trial) -> None:
    zone = some_zone(t.rng)
    t.same(events_table(t.rng, [utc_of("2026-06-10 12:00", zone), utc_of("2026-06-11 12:00", zone), utc_of("2026-06-11 13:30", zone)]), zone, "2026-06-10", "2026-06-11")


@check("the shift goes the right way", names="converted-backwards")
def right_way(t: Trial) -> None:
    # An early hour east of Greenwich: the same day in UTC too, and the day before when the shift is applied backwards.
    for zone, clock in (("Europe/Paris", "03:30"), ("Asia/Kolkata", "06:30")):
        t.same(events_table(t.rng, [utc_of(f"2026-06-10 {clock}", zone), utc_of("2026-06-10 12:00", zone)]), zone, "2026-06-09", "2026-06-11")


@check("the day begins at the shop's midnight", names="utc-days")
def own_midnight(t: Trial) -> None:
    zone = some_zone(t.rng)
    stamps = [utc_of(f"2026-06-10 {clock}", zone) for clock in ("00:00", "00:30", "12:00", "23:30")]
    t.same(events_table(t.rng, stamps), zone, "2026-06-09", "2026-06-11")


@check("days stay right when the clocks change", names="one-offset-for-all")
def clocks_change(t: Trial) -> None:
    zone = str(t.rng.choice(["Europe/Paris", "America/New_York", "Australia/Sydney"]))
    for day in CHANGES[zone]:
        stamps = [utc_of(f"{shifted(day, n)} {clock}", zone) for n in (-2, -1, 1, 2) for clock in ("00:10", "23:50")]
        t.same(events_table(t.rng, stamps), zone, shifted(day, -2), shifted(day, 2))


@check("no events, and the input is left as it was")
def empty_and_untouched(t: Trial) -> None:
    t.same(events_table(t.rng, []), "Europe/Paris", "2026-03-28", "2026-03-30")
    t.unchanged(events_table(t.rng, [pd.Timestamp("2026-03-28 23:30")]), "Europe/Paris", "2026-03-28", "2026-03-30")


@check("agrees with the reference on fresh periods")
def fresh_periods(t: Trial) -> None:
    t.agree(n=20)
