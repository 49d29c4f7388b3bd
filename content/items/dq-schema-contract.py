"""Quick items for `dq-schema-contract`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "gap-is-bad": "A comparison with a missing value is False, so a search for values beyond the bound does not find the gap.",
    "gap-is-good": "`between` is False for a missing value, so `.all()` is False as soon as there is a gap.",
    "edge-outside": "`between` includes both of its bounds.",
    "column-by-column": "You looked at one column. A row repeats only if it agrees in all key columns.",
    "both-counted": "`duplicated` marks the repeats and not the first row of each.",
    "misses-only": "This gate lets the fewest bad batches pass, but look at what its false alarms cost.",
    "alarms-only": "This gate raises the fewest false alarms, but look at what the bad batches it lets pass cost.",
    "cost-not-lowest": "Add up both kinds of errors for each gate: this one is not the cheapest.",
    "gaps-included": "You also took the rows without a weight. They break another rule, if any.",
    "bounds-before-type": "Bounds mean nothing for a column of text. Test the type first.",
    "columns-late": "Before anything is read from a column, make sure that it is there.",
    "rows-are-fine": "Each row keeps this promise. Look at what speaks of the batch or of two rows at once.",
    "other-promise": "This promise is kept. Look for the sentence that the batch breaks.",
}


@item(kind="predict", difficulty=2)
def bounds_and_gaps(rng: Random) -> Draft:
    high = rng.choice([50, 100, 120])
    case = rng.choice(["gap", "bad", "edge"])
    inside = [rng.randint(1, high - 1) for _ in range(3)]
    values = {"gap": [*inside, "np.nan"], "bad": [*inside, high + rng.randint(1, 400)], "edge": [*inside, high]}[case]
    rng.shuffle(values)
    right = {"gap": "False False", "bad": "True False", "edge": "False True"}[case]
    wrong = {
        "gap": {"True False": "gap-is-bad", "False True": "gap-is-good"},
        "bad": {"True True": None},
        "edge": {"False False": "edge-outside", "True False": "edge-outside"},
    }[case]
    return Draft(
        prompt="What does this print?",
        code=f"x = pd.Series([{', '.join(map(str, values))}])\nprint((x > {high}).any(), x.between(0, {high}).all())",
        answer=right,
        wrong=wrong,
        why="A missing value compares as False on both sides: nothing bad is found, and not everything is good. Bounds are included.",
    )


@item(kind="predict", difficulty=2)
def repeats_of_a_key(rng: Random) -> Draft:
    shops, days = rng.sample(["oak", "elm", "ash"], 2), rng.sample(range(1, 30), 2)
    rows = [(s, d) for s in shops for d in days]
    again = [rng.choice(rows) for _ in range(rng.randint(1, 3))]
    table = rows + again
    rng.shuffle(table)
    one_column = len(table) - 2
    involved = sum(table.count(r) > 1 for r in table)
    return Draft(
        prompt="What does this print?",
        code=f'df = pd.DataFrame({table},\n                  columns=["shop", "day"])\nprint(df.duplicated(subset=["shop", "day"]).sum())',
        answer=str(len(again)),
        wrong={str(one_column): "column-by-column", str(involved): "both-counted"},
        why=f"There are {len(table)} rows and {len(rows)} different pairs. Every row beyond the first of its pair is a repeat.",
    )


@item(kind="choose", difficulty=4)
def cheapest_gate(rng: Random) -> Draft:
    bad, good = 10, 90
    wanted = rng.randrange(3)  # each of the three gates is the best one equally often
    best, gap, costs, gates, miss_cost, alarm_cost = -1, 0, [0], [(0, 0)], 0, 0
    while best != wanted or gap < 6:
        miss_cost, alarm_cost = rng.choice([2, 5, 20, 50]), rng.choice([1, 4, 10])
        gates = [(0, rng.randint(20, 60)), (rng.randint(2, 4), rng.randint(4, 15)), (rng.randint(6, 9), 0)]
        costs = [m * miss_cost + a * alarm_cost for m, a in gates]
        best, gap = costs.index(min(costs)), sorted(costs)[1] - min(costs)
    names = ["A", "B", "C"]
    rng.shuffle(names)
    lines = ["gate   bad batches let pass   good batches refused"]
    lines += [f"{n:<6} {m:>14} of {bad} {a:>19} of {good}" for n, (m, a) in sorted(zip(names, gates, strict=True))]
    named = ["misses-only", "cost-not-lowest", "alarms-only"]
    return Draft(
        prompt=f"Three gates saw the same 100 nights: {bad} bad and {good} good batches. A bad batch that passes costs {miss_cost} hours of work, a good one that is refused {alarm_cost} {'hour' if alarm_cost == 1 else 'hours'}. Which gate do you put to work?",
        code="\n".join(lines),
        answer=f"gate {names[best]}",
        wrong={f"gate {n}": named[i] for i, n in enumerate(names) if i != best},
        why="Errors times cost, added up: " + ", ".join(f"{n} {c}" for n, c in sorted(zip(names, costs, strict=True))) + " hours.",
    )


@item(kind="line", difficulty=3)
def rows_out_of_bounds(rng: Random) -> Draft:
    high = rng.choice([20, 30, 50])
    values = [rng.randint(1, high - 1), high, high + rng.randint(1, 60), 0, high + rng.randint(61, 200)]
    values = values[: rng.randint(3, 5)]
    ids = rng.sample(range(100, 999), len(values) + 2)
    cells = [str(v) for v in values] + ["np.nan", "np.nan"]
    pairs = list(zip(ids, cells, strict=True))
    rng.shuffle(pairs)
    broken = sorted(i for i, v in pairs if v != "np.nan" and not 0 < int(v) <= high)
    with_gaps = sorted(i for i, v in pairs if v == "np.nan" or not 0 < int(v) <= high)
    return Draft(
        prompt=f"Contract: `kg` is greater than 0 and at most {high} **where it is present**; gaps are allowed. Write one line that makes `bad`: the rows of `df` that break it.",
        code=f"import numpy as np\nimport pandas as pd\n\ndf = pd.DataFrame({{\"id\": {[i for i, _ in pairs]},\n                   \"kg\": [{', '.join(v for _, v in pairs)}]}})",
        test='print(sorted(bad["id"].tolist()))',
        answer=str(broken),
        wrong={str(with_gaps): "gaps-included"},
        model=f'bad = df[(df["kg"] <= 0) | (df["kg"] > {high})]',
        why="Both comparisons are False for a missing weight, so the search for bad values leaves the gaps alone. The bound itself is fine.",
    )


@item(kind="order", difficulty=3)
def steps_of_a_gate(rng: Random) -> Draft:
    column, low, high = rng.choice([("kg", 0, 50), ("age", 0, 120), ("temp", -40, 60), ("share", 0, 1), ("day", 1, 366)])
    bound = rng.randint(1, 5)
    steps = [
        f'if "{column}" not in batch.columns: return "absent"',
        f'if not is_numeric_dtype(batch["{column}"]): return "type"',
        f'present = batch["{column}"].dropna()',
        f'if not present.between({low}, {high}).all(): return "range"',
        f'return "good" if len(batch) >= {bound} else "short"',
    ]
    late, types = [steps[1], steps[0], *steps[2:]], [steps[0], *steps[2:4], steps[1], steps[4]]
    return Draft(
        prompt="These are the lines of a gate that names the first promise broken and never raises an exception. Put them in order.",
        answer="\n".join(steps),
        wrong={"\n".join(late): "columns-late", "\n".join(types): "bounds-before-type"},
        why="First that the column is there, then its type, then its values; a text column cannot be compared with a number.",
    )


@item(kind="choose", difficulty=1)
def which_promise(rng: Random) -> Draft:
    n = rng.randint(200, 900)
    day = rng.randint(2, 28)
    stories = {
        "freshness": f"All {n} rows are right. The newest one is from day {day - 1} at 02:10; it is day {day}, 11:00, and batches come every hour.",
        "key": f"All {n} values are possible. Parcel {rng.randint(1000, 9999)} stands in the batch twice.",
        "nullability": f"In {rng.randint(3, 40)} of {n} rows the weight of a box is empty. Boxes are always weighed.",
        "range": f"In {rng.randint(3, 40)} of {n} rows the age is {rng.choice([999, -1, 400])}.",
        "relation": f"In {rng.randint(3, 40)} of {n} rows the parcel was delivered before it was sent. Each of the two times is possible.",
        "schema": f"The batch has {n} rows. The column `{rng.choice(['country', 'kind', 'weight'])}` is not among them.",
        "volume": f"Nightly batches have about {n * 10} rows. This one has {n // 10}, all of them right.",
    }
    texts = {
        "freshness": "freshness: the newest row is young enough",
        "key": "key: no two rows share it",
        "nullability": "nullability: a value must be there",
        "range": "range: a value lies within its bounds",
        "relation": "relation: two columns of a row fit together",
        "schema": "schema: the columns are there, with their types",
        "volume": "volume: the batch has about as many rows as it should",
    }
    told = rng.choice(list(stories))
    others = rng.sample([k for k in texts if k != told], 3)
    whole = told in ("freshness", "key", "volume")
    return Draft(
        prompt=f"{stories[told]} Which kind of promise is broken?",
        answer=texts[told],
        wrong={texts[k]: "rows-are-fine" if whole and k in ("nullability", "range", "relation") else "other-promise" for k in others},
        why="A contract speaks of cells, of rows, of several rows at once and of the whole batch. Each kind needs a rule of its own.",
    )
