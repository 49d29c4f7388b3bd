"""Quick items for `dat-joins-cardinality`."""

from collections import Counter
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "repeats-once": "You let each row meet one partner. Every left row meets every right row of its key: multiply per key.",
    "left-size": "A left join repeats a row once per partner; it has the left row count only if no key repeats on the right.",
    "unmatched-kept": "You kept left rows without a partner. An inner join drops them.",
    "unmatched-dropped": "You dropped left rows without a partner. A left join keeps each of them once.",
    "wrong-side": "Look at the side: `many_to_one` demands unique keys on the right, `one_to_many` on the left.",
    "total-ignored": "The row count alone does not show it. Compare the totals as well.",
    "loss-overlooked": "More rows can hide lost ones. Compare how many different orders there were before and after.",
    "first-row": "You kept a row by its place in the file. Sort by the day first, so that the kept row is the latest.",
    "histories-multiplied": "Each visit meets each prescription of the patient, so its cost appears once per prescription.",
    "arrives-once": "The join repeats the cost of each visit. Count how often.",
}


def draw(rng: Random) -> tuple[Counter, Counter]:
    """How often each key stands left and right. `a` repeats on both sides, `c` is left only, `d` right only."""
    left = Counter({"a": rng.randint(2, 4), "b": rng.randint(1, 3), "c": rng.randint(1, 3)})
    right = Counter({"a": rng.randint(2, 4), "b": rng.randint(1, 2), "d": rng.randint(1, 4)})
    return left, right


def as_table(left: Counter, right: Counter) -> str:
    lines = ["key   times left   times right"]
    lines += [f"{k:<5} {left[k]:>10} {right[k]:>13}" for k in "abcd"]
    return "\n".join(lines)


@item(kind="predict", difficulty=1)
def inner_rows(rng: Random) -> Draft:
    left, right = draw(rng)
    answer = sum(left[k] * right[k] for k in left)
    kept = answer + left["c"]
    return Draft(
        prompt="How many rows has the **inner** join of these two tables on the key?",
        code=as_table(left, right),
        answer=str(answer),
        wrong={str(kept): "unmatched-kept", str(sum((left & right).values())): "repeats-once", str(left.total()): "left-size"},
        why=f"Per key: times left × times right. a gives {left['a'] * right['a']}, b gives {left['b'] * right['b']}, c and d give 0.",
    )


@item(kind="predict", difficulty=2)
def left_rows(rng: Random) -> Draft:
    left, right = draw(rng)
    inner = sum(left[k] * right[k] for k in left)
    return Draft(
        prompt="How many rows has the **left** join of these two tables on the key?",
        code=as_table(left, right),
        answer=str(inner + left["c"]),
        wrong={str(inner): "unmatched-dropped", str(left.total()): "left-size"},
        why=f"Matches give {inner} rows; the {left['c']} left rows of key c meet nobody and stay once each.",
    )


@item(kind="choose", difficulty=2)
def which_validate(rng: Random) -> Draft:
    keys = rng.sample(range(1, 30), 4)
    repeat_left, repeat_right = rng.choice([(True, False), (False, True), (True, True)])
    left = keys + ([rng.choice(keys)] if repeat_left else [])
    right = keys + ([rng.choice(keys)] if repeat_right else [])
    rng.shuffle(left)
    rng.shuffle(right)
    name = {(True, False): "many_to_one", (False, True): "one_to_many", (True, True): "many_to_many"}[repeat_left, repeat_right]
    options = ["one_to_one", "many_to_one", "one_to_many"]
    texts = {n: f'`validate="{n}"`' for n in options} | {"many_to_many": "None of these three: keys repeat on both sides"}
    return Draft(
        prompt="`left.merge(right, on='k', validate=…)` raises an error when the promise is broken. Which is the strictest promise that holds here?",
        code=f"left['k']  = {left}\nright['k'] = {right}",
        answer=texts[name],
        wrong={texts[n]: "wrong-side" for n in texts if n != name},
        why="The word before `_to_` speaks of the left keys, the word after it of the right keys. `one` means: no repeats.",
    )


@item(kind="choose", difficulty=3)
def reconcile(rng: Random) -> Draft:
    n = rng.randint(40, 90) * 10
    what = rng.choice(["fan-out", "loss", "both", "fine"])
    extra = rng.randint(5, 20) if what in ("fan-out", "both") else 0
    gone = extra if what == "both" else rng.randint(5, 20) if what == "loss" else 0
    total = n * 20
    total_after = total + (rng.randint(30, 60) - 20) * extra * (1 if what != "loss" else 0) - gone * rng.randint(3, 9) * (1 if what != "both" else 0)
    orders_after = n - gone
    texts = {
        "fan-out": "Some orders were repeated; none was lost",
        "loss": "Some orders were lost; none was repeated",
        "both": "Some orders were lost and others repeated",
        "fine": "Nothing happened to the orders",
    }
    code = (
        f"before: {n} rows, {n} different order ids, {total} euros\n"
        f"after:  {n + extra - gone} rows, {orders_after} different order ids, {total_after} euros"
    )
    wrong = {texts[k]: ("total-ignored" if what == "both" and k == "fine" else "loss-overlooked" if what == "both" else None) for k in texts if k != what}
    return Draft(
        prompt="Orders were joined with another table to add one column. What happened?",
        code=code,
        answer=texts[what],
        wrong=wrong,
        why=f"{n - orders_after} order ids are gone and {n + extra - gone - orders_after} rows are repeats. Equal row counts prove nothing by themselves.",
    )


@item(kind="line", difficulty=3)
def one_row_per_key(rng: Random) -> Draft:
    names = rng.sample(["ada", "bob", "cem", "dua"], 2)
    days = rng.sample(range(1, 60), 5)
    marks = rng.sample(["gold", "silver", "bronze", "basic", "trial"], 5)
    rows = [(names[i % 2], days[i], marks[i]) for i in range(5)]
    best = sorted(max((r for r in rows if r[0] == n), key=lambda r: r[1]) for n in names)
    while [r for r in rows if r[0] == names[0]][1] not in best:  # of three rows the latest stands in the middle of the file
        rng.shuffle(rows)
    first = sorted(next(r for r in rows if r[0] == n) for n in names)
    last = sorted(next(r for r in reversed(rows) if r[0] == n) for n in names)
    return Draft(
        prompt="Write one line that makes `latest`: one row per customer, the row with the largest `day`. Days of a customer do not repeat.",
        code=f'import pandas as pd\n\nhistory = pd.DataFrame({rows},\n                       columns=["customer", "day", "segment"])',
        test='print(sorted(zip(latest["customer"], latest["day"].tolist(), latest["segment"])))',
        answer=str(best),
        wrong={str(first): "first-row", str(last): "first-row"},
        model='latest = history.sort_values("day").drop_duplicates("customer", keep="last")',
        why="Sort by what decides, then keep the last row of each key. Now the key is unique and can stand on the right of a join.",
    )


@item(kind="predict", difficulty=4)
def two_histories(rng: Random) -> Draft:
    costs = [rng.randint(2, 9) * 10 for _ in range(rng.randint(2, 3))]
    drugs = rng.sample(["aspirin", "insulin", "statin", "zinc"], rng.randint(2, 4))
    code = (
        f"patients = pd.DataFrame({{'id': [7]}})\n"
        f"visits = pd.DataFrame({{'id': {[7] * len(costs)}, 'cost': {costs}}})\n"
        f"drugs = pd.DataFrame({{'id': {[7] * len(drugs)}, 'drug': {drugs}}})\n"
        "wide = patients.merge(visits, on='id', how='left').merge(drugs, on='id', how='left')\n"
        "print(wide['cost'].sum())"
    )
    return Draft(
        prompt="What does this print?",
        code=code,
        answer=str(sum(costs) * len(drugs)),
        wrong={str(sum(costs)): "histories-multiplied", str(sum(costs) * (len(drugs) - 1)): "arrives-once"},
        why=f"Each of the {len(costs)} visits meets each of the {len(drugs)} drugs, so every cost is in the sum {len(drugs)} times.",
    )
