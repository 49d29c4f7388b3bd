"""Quick items for `py-functions-data`: contracts, containers and what a line really does."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "end-included": "You counted the end of the slice. A slice stops before its end index.",
    "rows-are-copies": "You expected separate rows. Multiplying a list repeats the same inner list, so a write to one row shows in all.",
    "late-value": "You expected each function to remember its own value. A function looks the name up when it is called, and then the loop is over.",
    "empty-forgotten": "You did not follow the empty list through. Go through the function line by line with no element.",
    "filter-after": "You took the filter for a change of the values. A comprehension first asks the condition, then computes what stands in front.",
    "overwrites": "You added the value before the key exists, or replaced it. The first value of a key needs a place to be added to.",
    "set-keeps-order": "You trusted a set to keep the order. It keeps one of each and promises no order.",
    "sorted-in-place": "You expected `sort` to give the list back. It orders in place and gives None.",
}
_NAMES = ["price", "age", "score", "clicks", "days", "height"]


@item(kind="predict", difficulty=1)
def head_and_tail(rng: Random) -> Draft:
    values = [rng.randint(10, 99) for _ in range(rng.randint(5, 8))]
    cut = rng.randint(2, 4)
    name = rng.choice(_NAMES)
    return Draft(
        prompt="The last rows are kept for testing. What does this print?",
        code=f"{name} = {values}\nn = {cut}\ntrain, test = {name}[:-n], {name}[-n:]\nprint(len(train), test[0])",
        answer=f"{len(values) - cut} {values[-cut]}",
        wrong={f"{len(values) - cut + 1} {values[-cut]}": "end-included", f"{len(values) - cut - 1} {values[-cut]}": None},
        why="`[:-n]` stops before the n-th element from the end, and `[-n:]` starts with it. Nothing is lost, nothing is in both.",
    )


@item(kind="predict", difficulty=2)
def filtered_dict(rng: Random) -> Draft:
    names = rng.sample(["ana", "ben", "chi", "dov", "eli"], 4)
    counts = [rng.randint(0, 9) for _ in names]
    limit = rng.randint(2, 6)
    table = dict(zip(names, counts))
    answer = {n: c * 10 for n, c in table.items() if c >= limit}
    return Draft(
        prompt="What does this print?",
        code=f"clicks = {table}\nprint({{n: c * 10 for n, c in clicks.items() if c >= {limit}}})",
        answer=str(answer),
        wrong={str({n: c * 10 for n, c in table.items() if c * 10 >= limit}): "filter-after", str({n: c for n, c in table.items() if c >= limit}): None},
        why="The condition sees the old value. What passes is multiplied afterwards.",
    )


@item(kind="predict", difficulty=3)
def rows_of_zeros(rng: Random) -> Draft:
    rows, columns = rng.randint(2, 3), rng.randint(2, 3)
    i, j, value = rng.randrange(rows), rng.randrange(columns), rng.randint(1, 9)
    own = [[0] * columns for _ in range(rows)]
    own[i][j] = value
    shared_row = [0] * columns
    shared_row[j] = value
    shared = [list(shared_row) for _ in range(rows)]
    is_shared = rng.random() < 0.6
    made = f"[[0] * {columns}] * {rows}" if is_shared else f"[[0] * {columns} for _ in range({rows})]"
    return Draft(
        prompt="What does this print?",
        code=f"counts = {made}\ncounts[{i}][{j}] = {value}\nprint(counts)",
        answer=str(shared if is_shared else own),
        wrong={str(own if is_shared else shared): "rows-are-copies"},
        why="`[row] * n` holds one row n times. A comprehension makes a new row each time.",
    )


@item(kind="predict", difficulty=4)
def functions_of_a_loop(rng: Random) -> Draft:
    factors = rng.sample(range(2, 10), 3)
    x = rng.randint(2, 9)
    kept = rng.random() < 0.4
    head = "lambda x, f=f: x * f" if kept else "lambda x: x * f"
    own, last = [x * f for f in factors], [x * factors[-1]] * 3
    return Draft(
        prompt="A list of scaling functions is made in a loop. What does this print?",
        code=f"scalers = []\nfor f in {factors}:\n    scalers.append({head})\nprint([s({x}) for s in scalers])",
        answer=str(own if kept else last),
        wrong={str(last if kept else own): "late-value"},
        why="Without a default, `f` is looked up at the call: it is the last factor then. A default value is taken when the function is made.",
    )


@item(kind="choose", difficulty=2)
def empty_input(rng: Random) -> Draft:
    name = rng.choice(_NAMES)
    limit = rng.randint(3, 50)
    bodies = [
        (f"def mean_{name}(values):\n    total = 0\n    for v in values:\n        total += v\n    return total / len(values)", "it raises ZeroDivisionError", "it returns 0"),
        (f"def largest_{name}(values):\n    return max(v for v in values if v < {limit})", "it raises ValueError", "it returns None"),
        (f"def total_{name}(values):\n    return sum(v for v in values if v < {limit})", "it returns 0", "it raises ValueError"),
        (f"def first_{name}(values):\n    return sorted(values)[0]", "it raises IndexError", "it returns None"),
        (f"def last_{name}(values):\n    found = None\n    for v in values:\n        if v > {limit}:\n            found = v\n    return found", "it returns None", "it returns 0"),
        (f"def all_{name}_low(values):\n    return all(v < {limit} for v in values)", "it returns True", "it returns False"),
    ]
    body, answer, tempting = rng.choice(bodies)
    options = ["it raises ZeroDivisionError", "it returns 0", "it raises ValueError", "it returns None", "it raises IndexError"]
    others = [tempting, *rng.sample([o for o in options if o not in (answer, tempting)], 2)]
    return Draft(
        prompt="A filter upstream left no rows, so `values` is an empty list. What happens?",
        code=body,
        answer=answer,
        wrong={other: "empty-forgotten" if other == tempting else None for other in others},
        why="`sum` of nothing is 0 and `all` of nothing is True; `max` of nothing, an index into nothing and a division by 0 are errors.",
    )


@item(kind="order", difficulty=2)
def grouping(rng: Random) -> Draft:
    key, value = rng.choice([("city", "sales"), ("user", "clicks"), ("ward", "beds"), ("shop", "returns"), ("line", "faults")])
    total = rng.choice(["total", "sums", "by_" + key])
    rows = rng.choice(["rows", "records", "log"])
    lines = [f"{total} = {{}}", f"for {key}, {value} in {rows}:", f"    if {key} not in {total}:", f"        {total}[{key}] = 0", f"    {total}[{key}] += {value}", f"print({total})"]
    swapped = [lines[0], lines[1], lines[4], lines[2], lines[3], lines[5]]
    return Draft(
        prompt=f"Put the lines in order: the {value} of each {key} are added up, then printed once.",
        answer="\n".join(lines),
        wrong={"\n".join(swapped): "overwrites"},
        why="The place for a new key must exist before something is added to it; the print stands after the loop.",
    )


@item(kind="line", difficulty=2)
def distinct_in_order(rng: Random) -> Draft:
    pool = rng.sample(["red", "blue", "green", "grey", "pink", "teal", "gold"], 4)
    values = [rng.choice(pool) for _ in range(rng.randint(6, 9))]
    values += [values[0]]
    answer = list(dict.fromkeys(values))
    name = rng.choice(["colours", "labels", "tags", "seen_values"])
    return Draft(
        prompt=f"Write one line that sets `distinct` to the list of the different values of `{name}`, in the order in which they first occur.",
        code=f"{name} = {values}",
        test="print(distinct)",
        answer=str(answer),
        wrong={str(sorted(set(values))): "set-keeps-order", str(values): None},
        model=f"distinct = list(dict.fromkeys({name}))",
        why="A dict keeps one of each key in order of arrival. A set would lose the order.",
    )


@item(kind="line", difficulty=3)
def best_first(rng: Random) -> Draft:
    names = rng.sample(["tree", "knn", "svm", "boost", "bayes", "net"], 4)
    scores = rng.sample(range(50, 99), 4)
    table = {n: s / 100 for n, s in zip(names, scores)}
    k = rng.randint(2, 3)
    answer = sorted(table, key=lambda n: -table[n])[:k]
    return Draft(
        prompt=f"Write one line that sets `best` to the list of the {k} names with the highest scores, best first.",
        code=f"scores = {table}",
        test="print(best)",
        answer=str(answer),
        wrong={"None": "sorted-in-place", str(sorted(table, key=lambda n: table[n])[:k]): None, str(sorted(table)[:k]): None},
        model=f"best = sorted(scores, key=scores.get, reverse=True)[:{k}]",
        why="`sorted` walks over the names; `key` says what to compare, `reverse=True` puts the highest first.",
    )
