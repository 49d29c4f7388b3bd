"""Quick items for `dat-datetimes`."""

from datetime import date, datetime, timedelta, timezone
from random import Random
from zoneinfo import ZoneInfo

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "utc-day": "This is the day in UTC. The question asks for the day on the local clock.",
    "wrong-way": "You shifted in the wrong direction. East of Greenwich local clocks are ahead of UTC, west of it behind.",
    "always-24": "A day with a clock change does not have 24 hours.",
    "change-backwards": "In spring an hour is skipped, so the day is shorter. In autumn an hour comes twice, so it is longer.",
    "days-dropped": "`.seconds` is what is left after the whole days. `.total_seconds()` is the whole length.",
    "days-kept": "Here `.total_seconds()` is used: the whole length, days included.",
    "wall-clock": "You subtracted the readings of the clock. Over a clock change, more or less time passes.",
    "localized-as-local": "You said that the stamps are local time. They are UTC: say so first, then convert.",
    "no-zone-named": "A naive stamp must be given its zone before it can be converted.",
    "ambiguous-missed": "In autumn one hour comes twice: a reading in it names two moments.",
    "gap-missed": "In spring one hour is skipped: a reading in it names no moment.",
    "plain-missed": "On this day and hour the clock ran as usual: the reading names one moment.",
}
# zone → (day of 23 hours, skipped hour, day of 25 hours, repeated hour)
CHANGES = {
    "Europe/Paris": ("2026-03-29", 2, "2026-10-25", 2),
    "America/New_York": ("2026-03-08", 2, "2026-11-01", 1),
    "Australia/Sydney": ("2026-10-04", 2, "2026-04-05", 2),
}


def offset_hours(zone: str, moment: datetime) -> int:
    offset = moment.astimezone(ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 3600)


@item(kind="predict", difficulty=2)
def local_day(rng: Random) -> Draft:
    zone = rng.choice(["Europe/Paris", "America/New_York", "Asia/Tokyo", "Australia/Sydney"])
    month, day = rng.choice([1, 7]), rng.randint(3, 27)
    midnight = datetime(2026, month, day, tzinfo=timezone.utc)
    shift = offset_hours(zone, midnight)
    inside = rng.randint(0, abs(shift) - 1)  # an hour at which the local day differs from the UTC day
    moment = midnight + timedelta(hours=23 - inside if shift > 0 else inside, minutes=rng.choice([10, 30, 50]))
    local = moment.astimezone(ZoneInfo(zone))
    backwards = moment - timedelta(hours=shift)
    return Draft(
        prompt=f"In this month the clocks of {zone} are {abs(shift)} hours {'ahead of' if shift > 0 else 'behind'} UTC. What does this print?",
        code=f't = pd.Timestamp("{moment:%Y-%m-%d %H:%M}", tz="UTC")\nprint(t.tz_convert("{zone}").strftime("%Y-%m-%d"))',
        answer=local.strftime("%Y-%m-%d"),
        wrong={moment.strftime("%Y-%m-%d"): "utc-day", backwards.strftime("%Y-%m-%d"): "wrong-way"},
        why=f"The moment stays; the clock there shows {local:%H:%M} of {local:%Y-%m-%d}.",
    )


@item(kind="predict", difficulty=2)
def hours_of_a_day(rng: Random) -> Draft:
    zone = rng.choice(list(CHANGES))
    short, _, long, _ = CHANGES[zone]
    day, hours = rng.choice([(short, 23), (long, 25), (f"2026-{rng.choice(['06', '12'])}-{rng.randint(10, 28)}", 24)])
    wrong = {"24": "always-24", str(48 - hours): "change-backwards"} if hours != 24 else {"23": "plain-missed", "25": "plain-missed"}
    told = {23: "the clocks jump forward by an hour", 25: "the clocks are set back by an hour", 24: "the clocks do not change"}[hours]
    return Draft(
        prompt=f"In {zone} {told} on {day}. What does this print?",
        code=(
            f'a = pd.Timestamp("{day}").tz_localize("{zone}")\n'
            f'b = (pd.Timestamp("{day}") + pd.Timedelta(days=1)).tz_localize("{zone}")\n'
            "print(int((b - a) / pd.Timedelta(hours=1)))"
        ),
        answer=str(hours),
        wrong=wrong,
        why=f"From one local midnight to the next {hours} hours pass on this day.",
    )


@item(kind="predict", difficulty=1)
def length_in_hours(rng: Random) -> Draft:
    days, hours = rng.randint(1, 3), rng.randint(1, 20)
    start = datetime(2026, 6, rng.randint(1, 20), rng.randint(0, 12))
    end = start + timedelta(days=days, hours=hours)
    whole = rng.random() < 0.4
    total = 24 * days + hours
    return Draft(
        prompt="What does this print?",
        code=(
            f'd = pd.Timestamp("{end:%Y-%m-%d %H:%M}") - pd.Timestamp("{start:%Y-%m-%d %H:%M}")\n'
            f"print({'d.total_seconds()' if whole else 'd.seconds'} / 3600)"
        ),
        answer=str(float(total if whole else hours)),
        wrong={str(float(hours if whole else total)): "days-kept" if whole else "days-dropped"},
        why=f"The difference is {days} days and {hours} hours. `.seconds` is the part after the days.",
    )


@item(kind="predict", difficulty=3)
def length_of_a_night(rng: Random) -> Draft:
    zone = rng.choice(list(CHANGES))
    short, _, long, _ = CHANGES[zone]
    day, change = rng.choice([(short, -1), (long, 1)])
    eve = date.fromisoformat(day) - timedelta(days=1)
    begin, end = rng.randint(19, 23), rng.randint(5, 10)
    wall = 24 - begin + end
    return Draft(
        prompt=f"In {zone} the clocks {'jump forward' if change < 0 else 'are set back'} by an hour in the night to {day}. How many hours really pass between these two readings of a wall clock?",
        code=f"from {eve} {begin:02d}:00\nto   {day} {end:02d}:00",
        answer=str(wall + change),
        wrong={str(wall): "wall-clock", str(wall - change): "change-backwards"},
        why=f"The readings differ by {wall} hours; {'one of them is skipped' if change < 0 else 'one hour comes twice'}.",
    )


@item(kind="line", difficulty=3)
def to_local_time(rng: Random) -> Draft:
    zone = rng.choice(["Europe/Paris", "America/New_York", "Asia/Tokyo"])
    stamps = [datetime(2026, rng.choice([1, 7]), rng.randint(1, 28), rng.randint(0, 23), 30) for _ in range(3)]
    right = [s.replace(tzinfo=timezone.utc).astimezone(ZoneInfo(zone)).strftime("%d %H:%M") for s in stamps]
    return Draft(
        prompt=f"The stamps are UTC and carry no zone. Write one line that makes `local`: the same moments on the clock of `{zone}`.",
        code=f"import pandas as pd\n\nutc = pd.Series(pd.to_datetime({[s.strftime('%Y-%m-%d %H:%M') for s in stamps]}))",
        test='print(local.dt.strftime("%d %H:%M").tolist())',
        answer=str(right),
        wrong={str([s.strftime("%d %H:%M") for s in stamps]): "localized-as-local"},
        model=f'local = utc.dt.tz_localize("UTC").dt.tz_convert("{zone}")',
        why="`tz_localize` says which clock wrote the stamps, `tz_convert` shows the moments on another clock.",
    )


@item(kind="choose", difficulty=2)
def kind_of_reading(rng: Random) -> Draft:
    zone = rng.choice(list(CHANGES))
    short, skipped, long, repeated = CHANGES[zone]
    kind = rng.choice(["one", "two", "none"])
    minute = rng.choice([5, 15, 30, 45])
    reading = {"one": f"{rng.choice([short, long])} {rng.randint(8, 22):02d}:{minute:02d}", "two": f"{long} {repeated:02d}:{minute:02d}", "none": f"{short} {skipped:02d}:{minute:02d}"}[kind]
    texts = {"one": "exactly one moment", "two": "two moments, an hour apart", "none": "no moment: the clock never showed it"}
    named = {"one": "plain-missed", "two": "ambiguous-missed", "none": "gap-missed"}[kind]
    return Draft(
        prompt=f"In {zone} the clocks jump from {skipped:02d}:00 to {skipped + 1:02d}:00 on {short}, and from {repeated + 1:02d}:00 back to {repeated:02d}:00 on {long}. Which moments does this reading of a wall clock name?",
        code=reading,
        answer=texts[kind],
        wrong={text: named for k, text in texts.items() if k != kind},
        why="A skipped hour names no moment, a repeated hour two. pandas asks you with `nonexistent=` and `ambiguous=`.",
    )
