"""Quick items for `dat-pandas-core`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "missing-key-kept": "You counted the rows whose key is missing. `groupby` leaves them out unless it is told `dropna=False`.",
    "missing-key-dropped": "Here `dropna=False` stands in the call, so the rows with a missing key form a group too.",
    "size-for-count": "You counted rows. `count` counts the values that are present, so missing amounts are not in it.",
    "count-for-size": "You counted values. `size` counts the rows of a group, whether the amount is there or not.",
    "by-position": "You added the values by position. pandas adds by label: look for the same letter in both Series.",
    "sum-for-mean": "You summed. `pivot_table` takes the mean unless another aggregation is named.",
    "share-of-all": "Your line divides by the total of the whole table. Wanted is the share within the row's own region.",
    "unstack-late": "`reindex` with `columns=` needs the kinds in the columns already, so `unstack` comes before it.",
    "reset-early": "`reset_index` turns the ids into a column; after that the rows can no longer be reindexed by id.",
}
NAMES = ["ada", "bob", "cem", "dua", "eli"]
REGIONS = ["north", "south", "east", "west"]


@item(kind="predict", difficulty=1)
def count_or_size(rng: Random) -> Draft:
    keys = [rng.choice(["a", "b"]) for _ in range(rng.randint(3, 5))] + ["a", "b"]
    rng.shuffle(keys)
    amounts: list[int | None] = [rng.randint(1, 9) for _ in keys]
    for spot in rng.sample(range(len(keys)), 2):
        amounts[spot] = None
    what = rng.choice(["size", "count"])
    sizes = [keys.count(k) for k in "ab"]
    counts = [sum(1 for k, v in zip(keys, amounts, strict=True) if k == g and v is not None) for g in "ab"]
    right, other, named = (sizes, counts, "count-for-size") if what == "size" else (counts, sizes, "size-for-count")
    return Draft(
        prompt="What does this print? (`None` becomes a missing value.)",
        code=f'df = pd.DataFrame({{"k": {keys},\n                   "v": {amounts}}})\nprint(df.groupby("k")["v"].{what}().tolist())',
        answer=str(right),
        wrong={str(other): named},
        why="`size` counts rows, `count` counts values that are present.",
    )


@item(kind="predict", difficulty=2)
def total_after_grouping(rng: Random) -> Draft:
    rows = [(rng.choice(["a", "b"]), rng.randint(1, 9) * 10) for _ in range(3)]
    lost = [(None, rng.randint(1, 9) * 10) for _ in range(rng.randint(1, 2))]
    table = rows + lost
    rng.shuffle(table)
    keeps = rng.random() < 0.35
    everything, named = sum(v for _, v in table), sum(v for _, v in rows)
    keys, values = [k for k, _ in table], [v for _, v in table]
    return Draft(
        prompt="What does this print?",
        code=f'df = pd.DataFrame({{"k": {keys}, "v": {values}}})\nprint(df.groupby("k"{", dropna=False" if keeps else ""})["v"].sum().sum())',
        answer=str(everything if keeps else named),
        wrong={str(named if keeps else everything): "missing-key-dropped" if keeps else "missing-key-kept"},
        why="By default rows whose key is missing are in no group. `dropna=False` gives them a group.",
    )


@item(kind="predict", difficulty=2)
def aligned_sum(rng: Random) -> Draft:
    labels = rng.sample("abcde", 3)
    other = labels[:]
    while other == labels:
        rng.shuffle(other)
    x, y = [rng.randint(1, 9) for _ in labels], [rng.randint(1, 9) * 10 for _ in labels]
    asked = rng.choice([label for label, b in zip(labels, other, strict=True) if label != b])
    right = x[labels.index(asked)] + y[other.index(asked)]
    return Draft(
        prompt="What does this print?",
        code=f'x = pd.Series({x}, index={labels})\ny = pd.Series({y}, index={other})\nprint((x + y)["{asked}"])',
        answer=str(right),
        wrong={str(x[labels.index(asked)] + y[labels.index(asked)]): "by-position"},
        why="Series are added label by label, whatever their order.",
    )


@item(kind="predict", difficulty=2)
def pivot_default(rng: Random) -> Draft:
    who = rng.choice(NAMES)
    others = [n for n in NAMES if n != who]
    a, b = rng.sample([2, 4, 6, 8, 10, 20, 30, 40], 2)
    rows = [(who, "order", a), (who, "order", b), (rng.choice(others), "order", rng.randint(1, 9))]
    rng.shuffle(rows)
    return Draft(
        prompt="What does this print?",
        code=(
            f'df = pd.DataFrame({rows},\n                  columns=["name", "kind", "amount"])\n'
            f'wide = df.pivot_table(index="name", columns="kind", values="amount")\nprint(wide.loc["{who}", "order"])'
        ),
        answer=str((a + b) / 2),
        wrong={str(float(a + b)): "sum-for-mean"},
        why="Without `aggfunc`, `pivot_table` averages the values that meet in one cell.",
    )


@item(kind="line", difficulty=3)
def share_of_region(rng: Random) -> Draft:
    first, second = rng.sample(REGIONS, 2)
    regions = [first, second, first, second]
    parts = [rng.choice([(1, 3), (3, 1), (1, 4), (4, 1), (2, 3)]) for _ in range(2)]
    amounts = [parts[0][0] * 10, parts[1][0] * 20, parts[0][1] * 10, parts[1][1] * 20]
    totals = {first: amounts[0] + amounts[2], second: amounts[1] + amounts[3]}
    shares = [round(v / totals[r], 3) for v, r in zip(amounts, regions, strict=True)]
    of_all = [round(v / sum(amounts), 3) for v in amounts]
    return Draft(
        prompt="Write one line that makes `share`: each order's part of the total of its **own region**, one value per row, in the order of the rows.",
        code=f'import pandas as pd\n\ndf = pd.DataFrame({{"region": {regions},\n                   "amount": {amounts}}})',
        test="print([round(float(s), 3) for s in share])",
        answer=str(shares),
        wrong={str(of_all): "share-of-all"},
        model='share = df["amount"] / df.groupby("region")["amount"].transform("sum")',
        why="`transform` returns one value per row with the index of the input, so it can be divided by.",
    )


@item(kind="order", difficulty=4)
def long_to_wide(rng: Random) -> Draft:
    table, key, kind, value = rng.choice(
        [
            ("events", "customer", "kind", "amount"), ("visits", "patient", "ward", "cost"), ("sales", "shop", "product", "euros"),
            ("trips", "driver", "zone", "minutes"), ("calls", "agent", "topic", "seconds"), ("readings", "meter", "phase", "kwh"),
        ]
    )
    steps = [
        f't = {table}[{table}["{kind}"].isin(known)]',
        f't = t.groupby(["{key}", "{kind}"])["{value}"].{rng.choice(["sum", "max"])}()',
        f"t = t.unstack(fill_value={rng.choice(['0', '0.0'])})",
        f"t = t.reindex(index={key}s, columns=known, fill_value=0)",
        "t = t.reset_index()",
    ]
    swapped, early = steps[:], steps[:]
    swapped[2], swapped[3] = swapped[3], swapped[2]
    early[3], early[4] = early[4], early[3]
    return Draft(
        prompt=f"Put the steps in order: from the long table `{table}` to one row per {key} (the list `{key}s` decides which) and one column per {kind} in `known`.",
        answer="\n".join(steps),
        wrong={"\n".join(swapped): "unstack-late", "\n".join(early): "reset-early"},
        why="Keep what counts, total per pair of keys, move one key into the columns, lay it out on the promised shape, and only then turn the index into a column.",
    )
