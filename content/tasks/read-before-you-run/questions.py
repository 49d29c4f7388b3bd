"""Questions of `read-before-you-run`: code as it stands in data preparation, to be read exactly."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "copy-assumed": "You treated a second name as a copy. Assigning a list to another name gives one list two names.",
    "fresh-default": "You expected a new list at each call. A default value is made once, when the function is defined, and kept.",
    "generator-refills": "You expected the generator to start again. It hands out each element once; afterwards it is empty.",
    "zero-kept": "You expected 0 to be kept. `or` takes the right side for every value that counts as false, and 0 is one.",
    "first-value-stays": "You kept the first value of a repeated key. In a dict the last assignment wins; only the place of the key stays.",
    "key-moves": "You moved a repeated key to the end. A key keeps the place where it first arrived.",
    "end-included": "You counted the end of the slice. A slice stops before its end index.",
    "skips-nothing": "You expected every element to be visited. Removing from a list while walking over it makes the walk skip the next one.",
}


@item(kind="predict", difficulty=2)
def second_name(rng: Random) -> Draft:
    values = [rng.randint(1, 9) for _ in range(rng.randint(2, 4))]
    extra = rng.randint(10, 99)
    name = rng.choice(["train", "batch", "rows", "features"])
    copied = rng.random() < 0.4
    right = "list(" + name + ")" if copied else name
    before, after = str(values), str([*values, extra])
    return Draft(
        prompt="What does this print?",
        code=f"{name} = {values}\nbackup = {right}\n{name}.append({extra})\nprint(backup)",
        answer=before if copied else after,
        wrong={after if copied else before: None if copied else "copy-assumed"},
        why="`list(...)` makes a new list; a bare name does not. Only a new list is safe from later changes.",
    )


@item(kind="predict", difficulty=3)
def default_value(rng: Random) -> Draft:
    a, b = rng.sample(range(1, 60), 2)
    name = rng.choice(["collect", "add_score", "remember", "log_loss"])
    return Draft(
        prompt="What does the last line print?",
        code=f"def {name}(x, seen=[]):\n    seen.append(x)\n    return len(seen)\n\n{name}({a})\n{name}({b}, [])\nprint({name}({a + b}))",
        answer="2",
        wrong={"1": "fresh-default", "3": None},
        why="The first and the third call share the one default list. The second call brought its own.",
    ) if rng.random() < 0.5 else Draft(
        prompt="What does the last line print?",
        code=f"def {name}(x, seen=[]):\n    seen.append(x)\n    return seen\n\n{name}({a})\nprint({name}({b}))",
        answer=str([a, b]),
        wrong={str([b]): "fresh-default"},
        why="The default list is made once, when `def` runs. Both calls append to it.",
    )


@item(kind="predict", difficulty=2)
def generator_twice(rng: Random) -> Draft:
    values = [rng.randint(1, 9) for _ in range(rng.randint(3, 5))]
    limit = rng.randint(2, 6)
    kept = [v for v in values if v >= limit]
    return Draft(
        prompt="What does this print? Give both numbers with a space between.",
        code=f"scores = (s for s in {values} if s >= {limit})\ntotal = sum(scores)\ncount = len(list(scores))\nprint(total, count)",
        answer=f"{sum(kept)} 0",
        wrong={f"{sum(kept)} {len(kept)}": "generator-refills", f"{sum(values)} 0": None},
        why="`sum` used the generator up. What is left for `list` is empty, so a mean computed this way divides by zero.",
    )


@item(kind="predict", difficulty=2)
def zero_is_false(rng: Random) -> Draft:
    default = rng.randint(2, 50)
    given = rng.choice([0, 0, rng.randint(60, 90)])
    key = rng.choice(["age", "visits", "minutes", "balance"])
    return Draft(
        prompt="What does this print?",
        code=f'row = {{"{key}": {given}}}\nvalue = row.get("{key}") or {default}\nprint(value + 1)',
        answer=str((given or default) + 1),
        wrong={str(given + 1): "zero-kept", str(default + 1): None},
        why="`or` looks at truth, not at presence. A true 0 is replaced by the default: a missing-value bug that nobody sees.",
    )


@item(kind="predict", difficulty=2)
def repeated_key(rng: Random) -> Draft:
    a, b, c = rng.sample(["red", "blue", "green", "grey", "pink"], 3)
    x, y, z, w = (rng.randint(1, 9) for _ in range(4))
    w += 9 if w == x else 0
    pairs = [(a, x), (b, y), (a, w), (c, z)]
    answer = dict(pairs)
    moved = {b: y, a: w, c: z}
    return Draft(
        prompt="What does this print?",
        code=f"latest = {{}}\nfor colour, stock in {pairs}:\n    latest[colour] = stock\nprint(list(latest.items()))",
        answer=str(list(answer.items())),
        wrong={str(list({**answer, a: x}.items())): "first-value-stays", str(list(moved.items())): "key-moves"},
        why="The second assignment replaces the value. The key stays where it first arrived.",
    )


@item(kind="predict", difficulty=3)
def window_slices(rng: Random) -> Draft:
    values = [rng.randint(10, 99) for _ in range(rng.randint(5, 7))]
    width = rng.randint(2, 3)
    start = rng.randint(0, 2)
    return Draft(
        prompt="What does this print?",
        code=f"x = {values}\nstart = {start}\nprint(x[start:start + {width}], x[-{width}:])",
        answer=f"{values[start:start + width]} {values[-width:]}",
        wrong={f"{values[start:start + width + 1]} {values[-width:]}": "end-included"},
        why="A slice stops before its end. A negative start counts from the back.",
    )


@item(kind="predict", difficulty=3)
def removing_while_walking(rng: Random) -> Draft:
    good = [rng.randint(10, 99) for _ in range(3)]
    values = [good[0], -1, -1, good[1], good[2]] if rng.random() < 0.6 else [good[0], -1, good[1], -1, good[2]]
    walked = list(values)
    for value in walked:
        if value == -1:
            walked.remove(value)
    return Draft(
        prompt="What does this print?",
        code=f"values = {values}\nfor v in values:\n    if v == -1:\n        values.remove(v)\nprint(values)",
        answer=str(walked),
        wrong={str([v for v in values if v != -1]): "skips-nothing"},
        why="After a removal the next element slides into the gap and is not visited. Build a new list instead.",
    )
