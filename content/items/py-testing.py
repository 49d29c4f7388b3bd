"""Quick items for `py-testing`: which test can fail, which cries wolf, and what survives."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "passes-anyway": "The broken function gives the right answer on this input, so this test sees nothing. Choose an input on which right and wrong differ.",
    "tuple-is-true": "A tuple that holds something is always true. The brackets with a comma turned the assertion into a tuple.",
    "exact-floats": "You expected floats to be exact. Compare them within a small distance.",
    "one-answer": "Not every right implementation does this. A test on it rejects sound code.",
    "too-weak": "A broken implementation can do this as well. The test would catch nothing.",
    "counts-killed": "You counted those that are caught. Asked are those that survive.",
    "edge-untested": "Go through the changed comparison at the very edge: does any test stand there?",
    "repair-first": "A test written after the repair has never been seen to fail. It may test nothing.",
    "no-error-passes": "When no error comes, nothing fails here. The test must also fail when the call returns calmly.",
}


def _holds(source: str, name: str, assertion: str) -> bool:
    scope: dict = {}
    exec(source, scope)
    try:
        exec(assertion, scope)
    except Exception:
        return False
    return True


@item(kind="choose", difficulty=2)
def which_test_fails(rng: Random) -> Draft:
    low, high = rng.randint(1, 5), rng.randint(9, 20)
    mid = rng.randint(low + 1, high - 1)
    kinds = [
        (f"def clip(x):\n    # promised: keeps x between {low} and {high}\n    return min(x, {high})", "clip", [f"assert clip({low - 2}) == {low}", f"assert clip({mid}) == {mid}", f"assert clip({high + 3}) == {high}", f"assert clip({high}) == {high}"]),
        (f"def clip(x):\n    # promised: keeps x between {low} and {high}\n    return max(x, {low})", "clip", [f"assert clip({high + 4}) == {high}", f"assert clip({mid}) == {mid}", f"assert clip({low - 1}) == {low}", f"assert clip({low}) == {low}"]),
        (f"def is_adult_fare(age):\n    # promised: True from {high} on\n    return age > {high}", "is_adult_fare", [f"assert is_adult_fare({high}) is True", f"assert is_adult_fare({high + 1}) is True", f"assert is_adult_fare({high - 1}) is False", f"assert is_adult_fare({low}) is False"]),
        ("def mean(values):\n    # promised: 0.0 for no values\n    return sum(values) / max(2, len(values))", "mean", [f"assert mean([{mid}]) == {mid}", f"assert mean([{mid}, {mid}]) == {mid}", "assert mean([]) == 0.0", f"assert mean([{low}, {mid}, {2 * mid - low}]) == {mid}"]),
        ("def last(values, n):\n    # promised: the last n values, [] for n = 0\n    return values[-n:]", "last", [f"assert last([{low}, {mid}], 0) == []", f"assert last([{low}, {mid}], 1) == [{mid}]", f"assert last([{low}, {mid}], 2) == [{low}, {mid}]", f"assert last([{mid}], 1) == [{mid}]"]),
    ]
    source, name, tests = rng.choice(kinds)
    failing = [t for t in tests if not _holds(source, name, t)]
    assert len(failing) == 1, (source, failing)
    return Draft(
        prompt="The function is broken. Which of these tests notices?",
        code=source,
        answer=failing[0],
        wrong={t: "passes-anyway" for t in tests if t != failing[0]},
        why="A test catches a fault only on an input where right and wrong code give different answers.",
    )


@item(kind="predict", difficulty=1)
def assertion_with_brackets(rng: Random) -> Draft:
    wanted = rng.randint(2, 40)
    totals = [wanted if rng.random() < 0.4 else wanted + rng.choice([-2, -1, 1, 3]) for _ in range(rng.randint(4, 6))]
    totals[0], totals[-1] = wanted + 1, wanted
    brackets = rng.random() < 0.6
    line = f'assert (total == {wanted}, "wrong total")' if brackets else f'assert total == {wanted}, "wrong total"'
    equal = totals.count(wanted)
    return Draft(
        prompt="How many totals pass the test? Type what is printed.",
        code=f"passed = 0\nfor total in {totals}:\n    try:\n        {line}\n        passed += 1\n    except AssertionError:\n        pass\nprint(passed)",
        answer=str(len(totals) if brackets else equal),
        wrong={str(equal if brackets else len(totals)): "tuple-is-true" if brackets else None, str(len(totals) - equal): None},
        why="`assert (x, y)` tests a tuple, and a tuple with something in it is true. Without the brackets the comparison is tested.",
    )


@item(kind="predict", difficulty=2)
def float_equality(rng: Random) -> Draft:
    pairs = rng.sample([(1, 2), (1, 7), (2, 4), (5, 8), (3, 6), (2, 5), (1, 1), (6, 3), (1, 4), (7, 1), (2, 6), (4, 4)], 4)
    rows = []
    for a, b in pairs:
        off = rng.random() < 0.25
        rows.append((a / 10 + b / 10, round((a + b + off) / 10, 1)))
    exact = sum(x == z for x, z in rows)
    close = sum(abs(x - z) < 1e-9 for x, z in rows)
    return Draft(
        prompt="The first number of each pair was computed, the second one written down as wanted. What does this print?",
        code=f"import math\npairs = {rows}\nprint(sum(x == z for x, z in pairs), sum(math.isclose(x, z) for x, z in pairs))",
        answer=f"{exact} {close}",
        wrong={f"{close} {close}": "exact-floats", f"{exact} {exact}": None},
        why="`==` compares every bit; `isclose` allows rounding. A test of floats needs the second, which still rejects a number that is really wrong.",
    )


@item(kind="choose", difficulty=3)
def property_of_all(rng: Random) -> Draft:
    n, k = rng.randint(40, 900), rng.choice([10, 20, 30])
    thing = rng.choice(["users", "images", "patients", "documents"])
    cases = [
        (f"`split({thing}, {k})` puts {k} of {n} different {thing} at random into a test part, by seed.", f"both parts together hold all {n} {thing}, each once", f"the test part holds the last {k} {thing}", f"the test part holds at most {n} {thing}"),
        (f"`shuffle({thing})` returns {n} {thing} in a random order, by seed.", "sorted, the result equals the sorted input", f"the first of the {n} {thing} is not first any more", f"the result is a list of {n} elements"),
        (f"`top({thing}, {k})` returns the {k} of {n} {thing} with the highest score, ties in any order.", "no one left out scores higher than anyone returned", "the result equals one written down by hand, also for ties", f"the result holds {k} {thing}"),
        (f"`dedupe({thing})` keeps one of each of {n} {thing}, which of equals is free.", "the set of the result equals the set of the input, and nothing occurs twice", "the result is the input in its first order", f"the result holds at most {n} {thing}"),
    ]
    what, answer, narrow, weak = rng.choice(cases)
    return Draft(
        prompt=f"{what} Several teams bring implementations. Which property accepts all right ones and catches the most broken ones?",
        answer=answer,
        wrong={narrow: "one-answer", weak: "too-weak"},
        why="A good property is true of every right answer, and of few wrong ones.",
    )


@item(kind="predict", difficulty=3)
def survivors(rng: Random) -> Draft:
    t = rng.randint(10, 60)
    inputs = sorted(rng.sample([t - 5, t - 1, t, t + 1, t + 7], rng.randint(2, 3)))
    mutants = {f"score > {t}": lambda s: s > t, f"score >= {t + 1}": lambda s: s >= t + 1, f"score <= {t}": lambda s: s <= t, f"score >= {t - 1}": lambda s: s >= t - 1, "True": lambda s: True}
    shown = rng.sample(list(mutants), 4)
    alive = [m for m in shown if all(mutants[m](s) == (s >= t) for s in inputs)]
    lines = "\n".join(f"    {m}" for m in shown)
    return Draft(
        prompt=f"`blocked(score)` returns `score >= {t}`. Its tests check the right answer for the scores {', '.join(map(str, inputs))}. How many of the four changed versions pass all tests?",
        code=f"# instead of   score >= {t}:\n{lines}",
        answer=str(len(alive)),
        wrong={str(4 - len(alive)): "counts-killed", str(max(0, len(alive) - 1)): "edge-untested"},
        why=f"A changed version survives when it agrees with `score >= {t}` on every tested score. The scores {t - 1} and {t} are where they part.",
    )


@item(kind="order", difficulty=2)
def regression_test(rng: Random) -> Draft:
    fault = rng.choice(["an empty basket crashes the total", "a leap day shifts the forecast", "a user without clicks gets score 1", "two equal scores swap places", "a price of 0 is read as missing"])
    where = rng.choice(["the report", "the support ticket", "the on-call note", "the dashboard"])
    lines = [f"write down the input from {where}: {fault}", "write a test for it", "run it and see it fail", "repair the code", "run all tests and see them pass", "commit the test together with the repair"]
    late = [lines[0], lines[3], lines[1], lines[2], lines[4], lines[5]]
    return Draft(
        prompt="A fault was reported. Put the steps in the order that proves both the test and the repair.",
        answer="\n".join(lines),
        wrong={"\n".join(late): "repair-first"},
        why="A test is worth something once it has been seen to fail for the right reason.",
    )


@item(kind="line", difficulty=2)
def sums_to_one(rng: Random) -> Draft:
    tenths = rng.sample(range(1, 5), 3)
    last = 10 - sum(tenths)
    good = [t / 10 for t in tenths] + [last / 10]
    bad = [t / 10 for t in tenths] + [(last + rng.choice([-1, 1])) / 10]
    noisy = [0.1] * 10
    order = rng.sample([good, bad, noisy], 3)
    answer = [abs(sum(c) - 1) < 1e-9 for c in order]
    exact = [sum(c) == 1 for c in order]
    return Draft(
        prompt="Write one line that sets `ok` to a list with one True or False for each list in `cases`: whether it sums to 1 up to rounding.",
        code=f"import math\ncases = {order}",
        test="print(ok)",
        answer=str(answer),
        wrong={str(exact): "exact-floats"},
        model="ok = [math.isclose(sum(case), 1) for case in cases]",
        why="Ten times 0.1 gives 0.9999999999999999. A check with == would reject it.",
    )


@item(kind="choose", difficulty=3)
def expecting_an_error(rng: Random) -> Draft:
    call = rng.choice(["share(-1)", "load('')", "split(rows, 1.5)", "price(None)", "rate(0, 0)", "encode([])", "top(scores, -1)", "parse('x')"])
    error = rng.choice(["ValueError", "TypeError", "KeyError"])
    words = rng.choice(["bad value", "not allowed", "wrong input"])
    return Draft(
        prompt=f"Promised: `{call}` raises `{error}`, with any text. Which test fails when nothing is raised, and passes for every right implementation?",
        answer=f"try:\n    {call}\nexcept {error}:\n    pass\nelse:\n    raise AssertionError('no error')",
        wrong={
            f"try:\n    {call}\nexcept {error}:\n    pass": "no-error-passes",
            f"try:\n    {call}\nexcept {error} as e:\n    assert str(e) == '{words}'\nelse:\n    raise AssertionError('no error')": "one-answer",
            f"try:\n    {call}\n    raise AssertionError('no error')\nexcept Exception:\n    pass": "no-error-passes",
        },
        why="The `else` part runs when no error came. An assertion inside the `try` would be caught by `except Exception`; the text of the error was not promised.",
    )
