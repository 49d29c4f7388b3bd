"""Quick items for `ev-splits`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "random-for-groups": "A random split puts rows of one member on both sides. The model then meets old acquaintances in the test, and the score says nothing about new ones.",
    "random-for-time": "A random split trains on days after the test days. Live the future is not there.",
    "groups-for-random": "Members will be known when the model is used. Hiding whole members asks a harder question than the deployment does.",
    "time-for-random": "Nothing here is said to change with time, and the cases of use are drawn like those on file.",
    "groups-for-time": "Members are known when the model is used; what is new are the later days.",
    "time-for-groups": "A cut in time leaves the same members on both sides. What is new here are the members.",
    "rows-of-test": "You counted rows. The question is how many members appear on both sides.",
    "counts-only-one-side": "Members that are on one side only do not leak. Count those that stand on both.",
    "wait-forgotten": "You took all earlier rows. Some had no answer yet on the day of the fit.",
    "wait-edge": "A row whose answer is known exactly on the day of the fit counts here: the contract says *no later than*.",
    "whole-table": "You counted rows after the start as well.",
    "by-luck": "That is what plain chance gives on average. Stratifying fixes the count in each class.",
    "half-and-half": "Stratifying keeps each class's share as it is; it does not balance the classes.",
    "all-rare": "If all rare rows go to the test, nothing is left to learn from.",
    "rows-before-names": "What is shuffled and cut must be the list of different members, not the rows.",
    "mask-first": "A mask over rows can only be made when it is known which members were chosen.",
}

# (text, right split); {n} rows, {m} members
CASES = {
    "Split by {member}": (
        ("A model will read scans of {member}s who come to the clinic for the first time. The file has {n} scans of {m} {member}s.", "patient"),
        ("A keyboard is to recognise the typing of {member}s it has never seen. The file has {n} samples of {m} {member}s.", "writer"),
        ("A model will grade wood of {member}s that start to deliver next year, with the same measurements at all times of the year. The file has {n} boards of {m} {member}s.", "sawmill"),
    ),
    "Split by time": (
        ("A model is fitted on Sunday and predicts the demand of the same {m} {member}s in the week that follows. Prices and taste drift. The file has {n} rows of two years.", "shop"),
        ("A model scores payments of the {m} {member}s a bank already has, in the weeks after each fit. Fraud changes its ways every month. The file has {n} payments.", "customer"),
        ("A model forecasts tomorrow's load of the same {m} {member}s. Heat pumps spread and change the load. The file has {n} hours.", "street"),
    ),
    "Split at random, by rows": (
        ("A model sorts {n} old letters of {m} {member}s: a random tenth was sorted by hand, and it will sort the other nine tenths of the same pile.", "writer"),
        ("A lab fills gaps: {n} measurements of {m} {member}s were taken, a machine lost some of them at random, and the lost ones are to be estimated from the rest.", "probe"),
        ("A survey coded a random fifth of its {n} free answers by hand. The model will code the rest of the same answers, given by {m} {member}s on the same day.", "person"),
    ),
}
MISTAKES = {("g", "r"): "random-for-groups", ("g", "t"): "time-for-groups", ("t", "r"): "random-for-time", ("t", "g"): "groups-for-time", ("r", "g"): "groups-for-random", ("r", "t"): "time-for-random"}


@item(kind="choose", difficulty=1)
def which_split(rng: Random) -> Draft:
    marks = dict(zip(CASES, "gtr", strict=True))
    right = rng.choice(list(CASES))
    text, member = rng.choice(CASES[right])
    m = rng.randint(20, 400)
    prompt = text.format(n=m * rng.randint(5, 40), m=m, member=member)
    return Draft(prompt=f"{prompt}\n\nWhich split asks the same question as the deployment?", answer=right.format(member=member),
                 wrong={name.format(member=member): MISTAKES[marks[right], marks[name]] for name in CASES if name != right},
                 why="The test rows must be new to the model in the same way as the cases it will serve: new members, later days, or only other rows.")


@item(kind="predict", difficulty=2)
def on_both_sides(rng: Random) -> Draft:
    names = [rng.choice(["p", "q", "r"]) + str(i) for i in rng.sample(range(10, 60), 6)]
    rows = [rng.choice(names) for _ in range(10)]
    cut = rng.choice([6, 7])
    train, test = rows[:cut], rows[cut:]
    both = set(train) & set(test)
    code = f"patient = {rows}\ntrain, test = patient[:{cut}], patient[{cut}:]\nprint(len(set(train) & set(test)))"
    return Draft(prompt="How many patients stand on both sides? What does this print?", code=code, answer=str(len(both)),
                 wrong={str(sum(p in both for p in test)): "rows-of-test", str(len(set(test))): "counts-only-one-side", str(len(set(rows))): "counts-only-one-side"},
                 why="A patient leaks if at least one of their rows is in training and at least one in the test.")


@item(kind="predict", difficulty=3)
def rows_that_may_train(rng: Random) -> Draft:
    start, wait = rng.randint(30, 60), rng.randint(4, 15)
    days = [start - wait, start - wait + 1, start - 1, start, start + rng.randint(1, 9)] + [start - wait - rng.randint(1, 20) for _ in range(rng.randint(1, 4))]
    days += [start - rng.randint(1, wait) for _ in range(rng.randint(1, 3))]
    rng.shuffle(days)
    count = lambda bound: str(sum(d <= bound for d in days))  # noqa: E731
    return Draft(prompt=(f"A model is fitted at the end of day {start - 1}, with the answers known by then, and tested from day {start} on. The answer of a row is known at the end of "
                         f"the day that comes {wait} days after the row's day. How many of these rows may train?"),
                 code=f"day = {days}", answer=count(start - 1 - wait),
                 wrong={count(start - 1): "wait-forgotten", count(start - 2 - wait): "wait-edge", str(len(days)): "whole-table"},
                 why=f"A row of day d has its answer at the end of day d + {wait}. That must be no later than day {start - 1}: d ≤ {start - 1 - wait}.")


@item(kind="choose", difficulty=2)
def stratified_counts(rng: Random) -> Draft:
    rare, share = rng.choice([10, 15, 20, 25, 30, 35, 40]), rng.choice([20, 40])
    n = rng.choice([500, 600, 800, 1000, 1500, 2000])
    right = rare * share // 100
    half = n * share // 200
    return Draft(prompt=f"A table has {n} rows, {rare} of them are faults. A stratified split puts {share} % of the rows into the test. How many faults are in the test?",
                 answer=f"Exactly {right}", wrong={f"{right} on average, with luck fewer or more": "by-luck", f"{half}, half of the test": "half-and-half", f"All {rare}": "all-rare"},
                 why="Each class gives the same share of its rows, so the rare class keeps its proportion on both sides.")


@item(kind="line", difficulty=3)
def write_the_training_mask(rng: Random) -> Draft:
    start, wait = rng.randint(20, 60), rng.randint(3, 12)
    days = [start - wait, start - wait + 1, start - 1, start, start - wait - rng.randint(1, 9), start + rng.randint(1, 9)]
    rng.shuffle(days)
    say = lambda bound: str([d <= bound for d in days])  # noqa: E731
    return Draft(prompt="The model is fitted on day `start`. A row may train if its answer, which is known `wait` days after its `day`, is known no later than `start`. Write one line that sets `train` to a boolean array.",
                 code=f"import numpy as np\nday = np.array({days})\nstart, wait = {start}, {wait}", answer=say(start - wait), test="print(np.asarray(train).tolist())",
                 model="train = day + wait <= start", wrong={say(start - 1): "wait-forgotten", say(start): "wait-forgotten", say(start - wait - 1): "wait-edge", str([True] * 6): "whole-table"},
                 why="Not the day of the row decides but the day on which its answer is known.")


@item(kind="order", difficulty=2)
def split_by_group(rng: Random) -> Draft:
    group = rng.choice(["patient", "farm", "driver", "customer", "ship", "school"])
    share, seed = rng.choice([0.1, 0.15, 0.2, 0.25, 0.3]), rng.randint(1, 99)
    lines = [
        f"names = np.unique({group})",
        f"order = np.random.default_rng({seed}).permutation(names)",
        f"chosen = order[: round({share} * len(names))]",
        f"test = np.isin({group}, chosen)",
        "train = ~test",
    ]
    early = [lines[0], lines[3], lines[1], lines[2], lines[4]]
    return Draft(prompt=f"Put the lines in order, so that no {group} stands on both sides. `{group}` is an array with one entry for each row.", answer="\n".join(lines),
                 wrong={"\n".join(early): "mask-first", "\n".join([lines[2], lines[0], lines[1], *lines[3:]]): "rows-before-names"},
                 why="Different names first, then chance among names, then the rows that belong to the chosen ones.")
