"""Quick items for `num-probability-basics`: tables, conditions, independence, expectations, simulation."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "sum-of-chances": "You added the chances. They overlap: several can happen at once. Take the opposite event, that none happens.",
    "all-for-any": "That is the chance that all of them happen. Asked is at least one.",
    "none-for-any": "That is the chance that none happens, the opposite of what is asked.",
    "condition-swapped": "You turned the condition round: you divided by the total of the event instead of that of the condition.",
    "joint-for-conditional": "You divided by everything. The condition leaves only one row or column of the table.",
    "overlap-twice": "You counted the overlap twice: whoever has both is in both sums.",
    "product-for-or": "You multiplied. That is the chance of both, and only if they are independent.",
    "overlap-for-or": "You gave one of the two alone.",
    "mean-of-values": "You took the plain mean of the values. Each value counts with its probability.",
    "most-likely": "You took the likeliest value. An expectation weighs all values.",
    "unweighted": "You took the plain mean of the rates. The groups differ in size, so they weigh differently.",
    "error-linear": "The error of a mean falls with the *root* of the number of draws, not with the number.",
    "error-constant": "More draws do make the mean more exact, by the root of their number.",
    "wrong-way": "You asked for fewer draws. A smaller error costs more of them.",
    "independent-anyway": "You multiplied as if they were independent. One event changes the chance of the other here.",
    "first-put-back": "For the second draw one thing fewer is there, good or bad. You took it from the bad ones alone.",
    "at-least-one": "That is the chance of at least one bad one, and with the first put back. Asked are two bad ones.",
    "reversed": "You gave the share of the condition among the event: the two are turned round.",
    "over-everything": "You divided by all rows. The condition leaves only those in which it holds.",
}


def _short(x: float) -> str:
    return f"{x:.4g}"


@item(kind="choose", difficulty=1)
def at_least_one(rng: Random) -> Draft:
    k = rng.randint(2, 5)
    p = rng.choice([0.1, 0.2, 0.25, 0.3, 0.4])
    thing, event = rng.choice([("servers", "fails tonight"), ("requests", "times out"), ("pictures", "is mislabelled"), ("sensors", "drops out"), ("jobs", "has to be run again")])
    none = (1 - p) ** k
    return Draft(
        prompt=f"Each of {k} {thing} independently {event} with probability {p:g}. What is the probability that at least one of them does?",
        answer=_short(1 - none),
        wrong={_short(k * p): "sum-of-chances", _short(p**k): "all-for-any", _short(none): "none-for-any"},
        why=f"None: {1 - p:g} to the power {k} is {_short(none)}. At least one is the opposite.",
    )


@item(kind="choose", difficulty=2)
def condition_from_table(rng: Random) -> Draft:
    while True:
        a, b, c, d = rng.randint(2, 40), rng.randint(50, 200), rng.randint(2, 60), rng.randint(50, 400)
        values = {_short(x) for x in (a / (a + b), a / (a + c), a / (a + b + c + d), c / (c + d))}
        if len(values) == 4:
            break
    app, site = rng.choice([("app", "website"), ("phone", "shop"), ("partner", "website"), ("mail", "app")])
    table = f"{'':14}{'complaint':>11}{'none':>8}\n{app:14}{a:>11}{b:>8}\n{site:14}{c:>11}{d:>8}"
    return Draft(
        prompt=f"Orders by channel and outcome. What is the probability of a complaint, given that the order came through the channel *{app}*?",
        code=table, answer=_short(a / (a + b)),
        wrong={_short(a / (a + c)): "condition-swapped", _short(a / (a + b + c + d)): "joint-for-conditional", _short(c / (c + d)): None},
        why=f"The condition leaves {a + b} orders; {a} of them have a complaint.",
    )


@item(kind="predict", difficulty=2)
def one_or_the_other(rng: Random) -> Draft:
    both = rng.randint(5, 15)
    a, b = both + rng.randint(5, 30), both + rng.randint(5, 30)
    n = 100
    first, second = rng.choice([("an empty field", "a wrong unit"), ("a typo", "a missing date"), ("blur", "bad light"), ("noise", "a cut-off word")])
    return Draft(
        prompt=f"Of {n} records {a} have {first}, {b} have {second}, and {both} have both. What is the probability that a record drawn at random has {first} or {second} (or both)? Type one number.",
        answer=_short((a + b - both) / n),
        wrong={_short((a + b) / n): "overlap-twice", _short(a * b / n / n): "product-for-or", _short((a + b - 2 * both) / n): "overlap-for-or"},
        why=f"{a} + {b} counts the {both} with both twice, so they are taken away once.",
    )


@item(kind="predict", difficulty=2)
def expected_cost(rng: Random) -> Draft:
    tenths = rng.choice([(5, 3, 2), (6, 3, 1), (7, 2, 1), (4, 4, 2), (8, 1, 1)])
    costs = [rng.randint(0, 4), rng.randint(5, 15), rng.randint(20, 90)]
    expected = sum(t * c for t, c in zip(tenths, costs)) / 10
    lines = "\n".join(f"with probability {t / 10:g}: {c} cents" for t, c in zip(tenths, costs))
    return Draft(
        prompt="What does one request cost in expectation, in cents? Type one number.", code=lines, answer=f"{expected:g}",
        wrong={f"{sum(costs) / 3:.10g}": "mean-of-values", f"{costs[0]}": "most-likely"},
        why=" + ".join(f"{t / 10:g}·{c}" for t, c in zip(tenths, costs)) + f" = {expected:g}.",
    )


@item(kind="predict", difficulty=2)
def rate_over_groups(rng: Random) -> Draft:
    share = rng.choice([10, 20, 25, 30, 40])
    low, high = rng.randint(1, 9), rng.randint(12, 40)
    total = (share * high + (100 - share) * low) / 100
    who = rng.choice(["new customers", "mobile users", "night requests", "long documents"])
    return Draft(
        prompt=f"{share} % of the cases are {who}. The model errs on {high} % of them and on {low} % of all others. On how many percent of all cases does it err? Type one number.",
        answer=f"{total:g}",
        wrong={f"{(low + high) / 2:g}": "unweighted", f"{low + high}": "sum-of-chances", f"{share * high / 100:g}": "joint-for-conditional"},
        why=f"{share / 100:g}·{high} + {1 - share / 100:g}·{low} = {total:g}: each group weighs with its share.",
    )


@item(kind="predict", difficulty=3)
def draws_for_a_smaller_error(rng: Random) -> Draft:
    n, factor = rng.choice([500, 1000, 2000, 5000, 10000]), rng.choice([2, 3, 4, 5, 10])
    return Draft(
        prompt=f"A simulation with {n} independent draws estimates a probability with a certain standard error. How many draws make the standard error {factor} times smaller? Type one number.",
        answer=str(n * factor * factor),
        wrong={str(n * factor): "error-linear", str(n // factor): "wrong-way", str(n): "error-constant"},
        why=f"The error falls with the root of the number: {factor} times smaller needs {factor}² = {factor * factor} times as many draws.",
    )


@item(kind="choose", difficulty=4)
def without_putting_back(rng: Random) -> Draft:
    n, bad = rng.choice([(10, 3), (10, 4), (12, 4), (8, 2), (20, 5), (15, 3), (9, 3), (16, 4)])
    thing = rng.choice(["pictures", "disks", "labels", "records", "parcels"])
    both = bad * (bad - 1) / (n * (n - 1))
    pool = {
        _short((bad / n) ** 2): "independent-anyway",
        _short(bad / n): None,
        _short(1 - (1 - bad / n) ** 2): "at-least-one",
        _short(bad * (bad - 1) / n**2): "first-put-back",
        _short(both / 2): None,
    }
    return Draft(
        prompt=f"{bad} of {n} {thing} are bad. Two different ones are drawn at random. What is the probability that both are bad?",
        answer=_short(both),
        wrong=dict(rng.sample(sorted(pool.items()), 3)),
        why=f"The first is bad with {bad}/{n}. Then {bad - 1} of the remaining {n - 1} are bad: the first draw changes the second.",
    )


@item(kind="line", difficulty=3)
def conditional_share(rng: Random) -> Draft:
    event, given = rng.choice([("late", "rain"), ("churned", "complained"), ("fraud", "night"), ("error", "mobile")])
    while True:
        a, b = ([rng.randint(0, 1) for _ in range(9)] for _ in range(2))
        both, of_given, of_event = sum(x and y for x, y in zip(a, b)), sum(b), sum(a)
        if both and len({both / of_given, both / of_event, both / 9}) == 3:
            break
    return Draft(
        prompt=f"Write one line that makes `p`: the share of rows with `{event}` among the rows with `{given}`.",
        code=f"import numpy as np\n{event} = np.array({a}, dtype=bool)\n{given} = np.array({b}, dtype=bool)",
        test="print(round(float(p), 6))", model=f"p = {event}[{given}].mean()", answer=str(round(both / of_given, 6)),
        wrong={str(round(both / of_event, 6)): "reversed", str(round(both / 9, 6)): "over-everything"},
        why=f"The condition keeps the rows with `{given}`; among them the mean of True and False is the share.",
    )
