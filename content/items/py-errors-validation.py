"""Quick items for `py-errors-validation`: which error, who catches it, and what gets through a check."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "else-always": "You ran the `else` part after an error. It runs only when the `try` part ended without one.",
    "finally-skipped": "You left `finally` out. It runs in any case, also after an error.",
    "too-wide": "This catches far more than the fault that is meant. A spelling mistake in your own code would look like a bad row.",
    "wrong-family": "That type belongs to another kind of fault. `ValueError` means the right type with an impossible value; `TypeError` means the wrong type.",
    "bool-passes": "You expected True and False to be no numbers. `bool` is a kind of `int` in Python, so a check has to exclude it by name.",
    "nan-passes": "NaN went the other way. Every comparison with it is false: it is not inside a range, and it is not outside one.",
    "cause-is-automatic": "You expected `__cause__` without `from`. Raising inside `except` sets `__context__`; only `from` sets `__cause__`.",
    "outer-first": "You let the general clause stand first. Clauses are tried from top to bottom, and the first that fits wins.",
    "hides": "This turns the fault into a normal value, and nobody learns of it.",
}


@item(kind="predict", difficulty=2)
def path_of_a_try(rng: Random) -> Draft:
    text = rng.choice([str(rng.randint(2, 99)), "n/a", "", f"{rng.randint(1, 9)},5", str(rng.randint(100, 999))])
    a, b, c, d = rng.sample(["read", "bad", "good", "done", "row", "next", "kept", "closed"], 4)
    works = text.isdigit()
    answer = f"{a} {c} {d}" if works else f"{b} {d}"
    return Draft(
        prompt="What does this print? Put the words on one line, with a space between.",
        code=f'try:\n    x = float("{text}")\n    print("{a}")\nexcept ValueError:\n    print("{b}")\nelse:\n    print("{c}")\nfinally:\n    print("{d}")',
        answer=answer,
        wrong={f"{a} {d}" if works else f"{b} {c} {d}": None if works else "else-always", f"{a} {c}" if works else b: "finally-skipped"},
        why="After an error: `except`, then `finally`. Without one: the rest of `try`, then `else`, then `finally`.",
    )


@item(kind="choose", difficulty=1)
def which_error(rng: Random) -> Draft:
    n = rng.randint(3, 60)
    name = rng.choice(["age", "price", "visits", "rooms"])
    cases = [
        (f'int("{n}.5")', "ValueError", "TypeError"),
        (f'float("{n} kg")', "ValueError", "TypeError"),
        (f'row = {{"id": {n}}}\nrow["{name}"]', "KeyError", "IndexError"),
        (f"values = [{n}, {n + 1}]\nvalues[2]", "IndexError", "KeyError"),
        (f'"{n}" + {n}', "TypeError", "ValueError"),
        (f"{name} = None\n{name} + {n}", "TypeError", "ValueError"),
        (f"{name} = {n}\n{name}.strip()", "AttributeError", "TypeError"),
        (f"rows = []\n{n} / len(rows)", "ZeroDivisionError", "ValueError"),
    ]
    code, answer, near = rng.choice(cases)
    rest = [e for e in ("ValueError", "TypeError", "KeyError", "IndexError", "AttributeError", "ZeroDivisionError") if e not in (answer, near)]
    return Draft(
        prompt="Which error does this raise?",
        code=code,
        answer=answer,
        wrong={near: "wrong-family"} | {other: None for other in rng.sample(rest, 2)},
        why="The right type with an impossible value: `ValueError`. An operation on the wrong type: `TypeError`. A missing name in a dict: `KeyError`; a missing place in a list: `IndexError`.",
    )


@item(kind="predict", difficulty=3)
def cause_of_an_error(rng: Random) -> Draft:
    own = rng.choice(["BadRow", "Refused", "ImportFault", "BadReading"])
    ways = rng.choice([["from error", ""], ["", "from error"], ["from None", "from error"], ["from error", "from error"], ["", "from None"], ["from error", "from None"]])
    calls = [('float("n/a")', "ValueError"), ('{}["rate"]', "KeyError"), ('[][0]', "IndexError"), ("1 / 0", "ZeroDivisionError"), ('int("")', "ValueError")]
    (a, first), (b, second) = rng.sample(calls, 2)
    kinds = [k if way == "from error" else "None" for k, way in ((first, ways[0]), (second, ways[1]))]

    def part(name: str, line: str, way: str) -> str:
        return f'def {name}():\n    try:\n        {line}\n    except Exception as error:\n        raise {own}("{name}") {way}'.rstrip()

    return Draft(
        prompt="What does this print? Put both words on one line.",
        code=f"class {own}(Exception):\n    pass\n\n{part('one', a, ways[0])}\n\n{part('two', b, ways[1])}\n\nfor step in (one, two):\n    try:\n        step()\n    except {own} as fault:\n        cause = fault.__cause__\n        print(type(cause).__name__ if cause else None)",
        answer=" ".join(kinds),
        wrong={f"{first} {second}": "cause-is-automatic", f"{own} {own}": None},
        why="`raise … from error` keeps the first error as the cause. Without `from`, and with `from None`, there is no `__cause__`.",
    )


@item(kind="predict", difficulty=3)
def what_passes(rng: Random) -> Draft:
    low, high = rng.randint(0, 1), rng.randint(5, 9)
    values = ["True", 'float("nan")', str(rng.randint(3, 4)), f'"{rng.randint(3, 4)}"', str(high + rng.randint(1, 9)), f"{high}.0"]
    rng.shuffle(values)
    chained = rng.random() < 0.5
    test = f"{low} <= v <= {high}" if chained else f"not (v < {low} or v > {high})"
    scope = [eval(v) for v in values]
    passed = [i for i, v in enumerate(scope) if isinstance(v, (int, float)) and (low <= v <= high if chained else not (v < low or v > high))]
    without_bool = [i for i in passed if not isinstance(scope[i], bool)]
    nan = values.index('float("nan")')
    return Draft(
        prompt="Which positions pass this check? Type what it prints.",
        code=f"values = [{', '.join(values)}]\nok = [i for i, v in enumerate(values)\n      if isinstance(v, (int, float)) and {test}]\nprint(ok)",
        answer=str(passed),
        wrong={str(without_bool): "bool-passes", str(sorted({*passed} ^ {nan})): "nan-passes"},
        why="`True` is an int equal to 1. NaN makes every comparison false: it fails 'inside the range' and slips through 'not outside the range'.",
    )


@item(kind="choose", difficulty=3)
def handler_for_the_job(rng: Random) -> Draft:
    thing, field = rng.choice([("payment", "amount"), ("reading", "pulse"), ("order", "weight"), ("trip", "minutes"), ("sensor line", "voltage")])
    n = rng.randint(2, 40)
    return Draft(
        prompt=f"A nightly import reads {n} million {thing}s. A bad `{field}` text must be reported and skipped; a fault in our own tables must stop the job. Which block?",
        answer=f'try:\n    x = float(row["{field}"])\nexcept ValueError:\n    report(row); continue\nsave(x * rates[unit])',
        wrong={
            f'try:\n    save(float(row["{field}"]) * rates[unit])\nexcept Exception:\n    report(row); continue': "too-wide",
            f'try:\n    x = float(row["{field}"])\nexcept ValueError:\n    x = 0.0\nsave(x * rates[unit])': "hides",
            f'try:\n    save(float(row["{field}"]) * rates[unit])\nexcept (ValueError, KeyError):\n    continue': "hides",
        },
        why="One call stands in the `try`: the one that may fail because of the row. A missing rate then leaves as a KeyError and stops the job.",
    )


@item(kind="order", difficulty=3)
def clauses_in_order(rng: Random) -> Draft:
    name = rng.choice(["load", "read_config", "open_model", "parse"])
    path = rng.choice(["model.json", "rates.json", "features.json", "users.json"])
    lines = [
        "try:",
        f'    data = {name}("{path}")',
        "except FileNotFoundError:",
        "    data = {}",
        "except OSError as error:",
        f'    raise RuntimeError("{path} cannot be read") from error',
        "else:",
        f"    print({rng.choice(['len(data)', 'sorted(data)', 'data'])})",
    ]
    outer = [*lines[:2], *lines[4:6], *lines[2:4], *lines[6:]]
    return Draft(
        prompt="A missing file means an empty table; any other trouble with the disk must stop the program with its cause; after a good read something is printed. `FileNotFoundError` is a kind of `OSError`. Put the lines in order.",
        answer="\n".join(lines),
        wrong={"\n".join(outer): "outer-first"},
        why="The special clause stands before the general one: the first that fits wins. `else` comes after all `except` clauses.",
    )


@item(kind="line", difficulty=2)
def numbers_only(rng: Random) -> Draft:
    good = [rng.randint(2, 90), round(rng.random() * 9, 1), -rng.randint(1, 9)]
    values = [str(good[0]), "True", 'float("nan")', str(good[1]), f'"{rng.randint(3, 9)}"', "None", str(good[2]), 'float("inf")']
    rng.shuffle(values)
    scope = [eval(v) for v in values]
    keep = [v for v in scope if type(v) in (int, float) and abs(v) < float("inf")]
    with_bool = [v for v in scope if isinstance(v, (int, float)) and abs(v) < float("inf")]
    return Draft(
        prompt="Write one line that sets `good` to the list of those `values` that are finite numbers. True and False, texts and None are not numbers; NaN and infinity are not finite.",
        code=f"import math\nvalues = [{', '.join(values)}]",
        test="print(good)",
        answer=str(keep),
        wrong={str(with_bool): "bool-passes"},
        model="good = [v for v in values if type(v) in (int, float) and math.isfinite(v)]",
        why="`isinstance(True, int)` is true, so the exact type is asked here. `math.isfinite` is false for NaN and for both infinities.",
    )
