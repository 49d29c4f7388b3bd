"""Questions of `rows-after-the-join`: the size of a join from its keys."""

from collections import Counter
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "fan-out": "A key that repeats on both sides gives every combination: times on the left × times on the right.",
    "left-keeps-size": "A left join keeps every left row, and repeats it once per partner on the right. It can grow.",
    "silent-loss": "Look again at the rows without a partner: an inner join drops them, a left join keeps the left ones once.",
    "null-meets-null": "SQL never matches NULL with NULL; pandas `merge` does match missing keys with each other.",
}


def draw(rng: Random) -> tuple[list[int], list[int]]:
    """Two key lists: one key repeats on both sides, one on the right only, and each side has a key of its own."""
    a, b, c, d, e = rng.sample(range(10, 60), 5)
    left = [a] * rng.randint(2, 3) + [b] + [d] * rng.randint(1, 2)
    right = [a] * rng.randint(2, 3) + [b] * rng.randint(2, 3) + [c] * rng.randint(0, 1) + [e]
    rng.shuffle(left)
    rng.shuffle(right)
    return left, right


def inner_size(left: list, right: list) -> int:
    times = Counter(right)
    return sum(times[key] for key in left)


def left_size(left: list, right: list) -> int:
    times = Counter(right)
    return sum(max(times[key], 1) for key in left)


def capped_size(left: list, right: list) -> int:
    """The usual wrong count: each key min(left, right) times."""
    return sum((Counter(left) & Counter(right)).values())


@item(kind="predict", difficulty=2)
def inner_pandas(rng: Random) -> Draft:
    left, right = draw(rng)
    answer = inner_size(left, right)
    return Draft(
        prompt="What does this print?",
        code=f"left = pd.DataFrame({{'k': {left}}})\nright = pd.DataFrame({{'k': {right}}})\nprint(len(left.merge(right, on='k')))",
        answer=str(answer),
        wrong={str(capped_size(left, right)): "fan-out", str(len(left)): "left-keeps-size", str(left_size(left, right)): "silent-loss"},
        why=f"`merge` is an inner join by default. Sum over the keys of times left × times right: {answer}.",
    )


@item(kind="predict", difficulty=2)
def left_pandas(rng: Random) -> Draft:
    left, right = draw(rng)
    answer = left_size(left, right)
    return Draft(
        prompt="What does this print?",
        code=f"left = pd.DataFrame({{'k': {left}}})\nright = pd.DataFrame({{'k': {right}}})\nprint(len(left.merge(right, on='k', how='left')))",
        answer=str(answer),
        wrong={str(len(left)): "left-keeps-size", str(inner_size(left, right)): "silent-loss"},
        why=f"Every left row appears once per partner, and once if it has none: {answer}.",
    )


@item(kind="predict", difficulty=3)
def null_keys_sql(rng: Random) -> Draft:
    left, right = draw(rng)
    n, m = rng.randint(1, 2), rng.randint(1, 3)
    answer = inner_size(left, right)
    shown = [", ".join(f"({k})" for k in keys + ["NULL"] * count) for keys, count in ((left, n), (right, m))]
    return Draft(
        prompt="Which number does this query return?",
        code=f"WITH a(k) AS (VALUES {shown[0]}),\n     b(k) AS (VALUES {shown[1]})\nSELECT count(*) FROM a JOIN b ON a.k = b.k",
        answer=str(answer),
        wrong={str(answer + n * m): "null-meets-null", str(capped_size(left, right)): "fan-out"},
        why=f"NULL = NULL is not true in SQL, so the missing keys meet nobody. The rest gives {answer}.",
    )


@item(kind="predict", difficulty=3)
def doubled_total(rng: Random) -> Draft:
    amounts = [rng.randint(2, 9) * 10 for _ in range(3)]
    k1, k2, k3 = rng.sample(range(1, 9), 3)
    copies = rng.randint(2, 3)
    rows = [(k1, amounts[0]), (k2, amounts[1]), (k3, amounts[2])]
    right = [k1] * copies + [k2]
    rng.shuffle(right)
    answer = amounts[0] * copies + amounts[1]
    code = (
        f"orders = pd.DataFrame({rows}, columns=['customer', 'amount'])\n"
        f"customers = pd.DataFrame({{'customer': {right}}})\n"
        "print(orders.merge(customers, on='customer')['amount'].sum())"
    )
    return Draft(
        prompt="What does this print?",
        code=code,
        answer=str(answer),
        wrong={str(sum(amounts[:2])): "fan-out", str(sum(amounts)): "left-keeps-size", str(answer + amounts[2]): "silent-loss"},
        why=f"The order of customer {k1} appears {copies} times and that of customer {k3} is dropped: {answer}.",
    )


@item(kind="predict", difficulty=3)
def null_keys_pandas(rng: Random) -> Draft:
    a, b, c = rng.sample(["x", "y", "z", "u", "v"], 3)
    n, m = rng.randint(1, 2), rng.randint(1, 3)
    left = [a] * rng.randint(1, 2) + [b] + [None] * n
    right = [a] * rng.randint(1, 3) + [c] + [None] * m
    rng.shuffle(left)
    rng.shuffle(right)
    answer = inner_size(left, right)  # None counts as a key, as in pandas
    return Draft(
        prompt="What does this print? (`None` is a missing key.)",
        code=f"left = pd.DataFrame({{'k': {left}}})\nright = pd.DataFrame({{'k': {right}}})\nprint(len(left.merge(right, on='k')))",
        answer=str(answer),
        wrong={str(answer - n * m): "null-meets-null", str(capped_size(left, right)): "fan-out"},
        why=f"pandas matches missing keys with each other: {n} × {m} of the {answer} rows come from them.",
    )
