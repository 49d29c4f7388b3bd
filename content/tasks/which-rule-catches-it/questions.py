"""Questions of `which-rule-catches-it`: rules against rows."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "rule-holds": "Every row keeps this rule, so it lets the batch through.",
    "rejects-good": "Good rows break this rule too: it would raise false alarms.",
    "part-of-key": "This column repeats in good data; only the combination stands for one row.",
    "missing-passes": "A comparison with a missing value is false: look at what the empty cells do.",
}
CITIES = ["Lyon", "Graz", "Turin", "Ghent"]


def table(rows: list[tuple], columns: list[str]) -> str:
    """The rows as a text table; None is an empty cell."""
    cells = [columns] + [["-" if v is None else str(v) for v in row] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    return "\n".join("  ".join(v.rjust(w) for v, w in zip(line, widths, strict=True)) for line in cells)


@item(kind="choose", difficulty=2)
def broken_rule(rng: Random) -> Draft:
    ids = rng.sample(range(100, 999), 5)
    rows = [[i, rng.randint(18, 80), rng.choice(CITIES)] for i in ids]
    fault = rng.choice(["key", "null", "range", "allowed"])
    spot = rng.randrange(1, 5)
    if fault == "key":
        rows[spot][0] = rows[spot - 1][0]
    elif fault == "null":
        rows[spot][1] = None
    elif fault == "range":
        rows[spot][1] = rng.choice([-1, 180, 999])
    else:
        rows[spot][2] = rng.choice(["lyon", "Gratz", "TURIN"])
    rules = {
        "key": "`id` is unique",
        "null": "`age` is never missing",
        "range": "`age`, where present, is between 0 and 120",
        "allowed": "`city` is one of Lyon, Graz, Turin, Ghent",
    }
    return Draft(
        prompt="Which rule refuses this batch? (`-` is an empty cell.)",
        code=table([tuple(r) for r in rows], ["id", "age", "city"]),
        answer=rules[fault],
        wrong={rule: "rule-holds" for name, rule in rules.items() if name != fault},
        why=f"Row {spot + 1} breaks it; the other rules hold for every row.",
    )


@item(kind="choose", difficulty=2)
def key_of_the_table(rng: Random) -> Draft:
    place, moment, value, names = rng.choice(
        [("shop", "day", "sales", ["oak", "elm", "ash", "fir"]), ("ward", "week", "patients", ["west", "east", "north"]), ("meter", "hour", "kwh", ["m1", "m2", "m3", "m4"])]
    )
    places, moments = rng.sample(names, 2), rng.sample(range(1, 24), 2)
    a, b, c = rng.sample(range(10, 99), 3)
    rows = [(places[0], moments[0], a), (places[0], moments[1], a), (places[1], moments[0], b), (places[1], moments[1], c)]
    rng.shuffle(rows)
    return Draft(
        prompt="These rows are known to be good. Which rule on the key belongs in the contract?",
        code=table(rows, [place, moment, value]),
        answer=f"`{place}` and `{moment}` together are unique",
        wrong={
            f"`{place}` is unique": "part-of-key",
            f"`{moment}` is unique": "part-of-key",
            f"`{place}` and `{value}` together are unique": "rejects-good",
        },
        why=f"Each {place} has several rows and each {moment} too. The pair names one row.",
    )


@item(kind="choose", difficulty=3)
def rule_and_missing(rng: Random) -> Draft:
    low, high = rng.choice([(0, 50), (0, 100), (-40, 60)])
    values = [rng.randint(low + 1, high - 1) for _ in range(4)]
    spot = rng.randrange(4)
    shown = ", ".join("np.nan" if i == spot else str(v) for i, v in enumerate(values))
    return Draft(
        prompt=f"A missing value is **not** allowed, and values lie between {low} and {high}. Which test refuses this batch?",
        code=f"temp = pd.Series([{shown}])",
        answer=f"refuse unless `temp.between({low}, {high}).all()`",
        wrong={
            f"refuse if `((temp < {low}) | (temp > {high})).any()`": "missing-passes",
            f"refuse if `temp.min() < {low} or temp.max() > {high}`": "missing-passes",
            f"refuse if `temp.mean() > {high}`": "rule-holds",
        },
        why="A comparison with a missing value is false. To look for bad values finds none; to demand good values refuses the gap. `min`, `max` and `mean` skip missing values.",
    )


@item(kind="choose", difficulty=3)
def bounds_from_good_batches(rng: Random) -> Draft:
    top = rng.randint(30, 45)
    good = sorted(rng.sample(range(5, top), 5)) + [top]
    bad = top * 10 + rng.randint(1, 9)
    rng.shuffle(good)
    typical = sorted(good)[-2]
    return Draft(
        prompt=f"Weights (kg) of six good parcels are shown. The scale reads at most {top}. A faulty batch came in another unit and reached {bad}. Which rule catches such a batch and refuses no good one?",
        code=f"good = {good}",
        answer=f"0 < weight <= {top}",
        wrong={f"0 < weight < {top}": "rejects-good", f"0 < weight <= {typical}": "rejects-good", f"0 < weight <= {top * 100}": "rule-holds"},
        why=f"{top} is a possible reading and must pass, {bad} is not and must not.",
    )


@item(kind="choose", difficulty=3)
def freshness(rng: Random) -> Draft:
    hour = rng.randint(6, 11)
    limit = rng.choice([3, 4])
    late = hour - limit - rng.randint(1, 2)
    stamps = sorted(rng.sample(range(0, 60), 3))
    rows = [(100 + i, f"{late - i:02d}:{m:02d}" if late - i >= 0 else f"00:{m:02d}", rng.randint(10, 90)) for i, m in enumerate(stamps)]
    return Draft(
        prompt=f"It is {hour:02d}:00. The sensors should report all the time, but the sender hangs and repeats its last file. Which rule notices it in this batch?",
        code=table(rows, ["sensor", "time", "value"]),
        answer=f"the newest `time` is at most {limit} hours old",
        wrong={
            "`time` is never missing": "rule-holds",
            f"`time` is not after {hour:02d}:00": "rule-holds",
            "`sensor` is unique": "rule-holds",
        },
        why=f"Every value is possible, and the newest one is older than {limit} hours. Only a rule on freshness sees a file that stands still.",
    )
