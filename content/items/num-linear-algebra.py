"""Quick items for `num-linear-algebra`: products, lengths, projections, rank and systems."""

from fractions import Fraction
from math import isqrt
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "outer-sizes-dropped": "You kept the sizes that meet. In a product the inner sizes meet and disappear; the outer ones stay.",
    "reads-left": "You forgot the transpose: it swaps the two sizes first.",
    "sum-of-entries": "You added the entries. A length is the root of the sum of squares.",
    "squared-length": "You gave the squared length: the root is missing.",
    "no-squared-length": "You took the inner product alone. It has to be divided by the squared length of the direction.",
    "length-not-squared": "You divided by the length, not by its square. The direction enters twice: in the inner product and in the piece.",
    "counts-columns": "You counted columns. A column that is built from the others adds nothing.",
    "counts-scaled-only": "You saw no multiple of another column and stopped. A column may also be the sum or difference of two others.",
    "square-means-one": "You trusted the number of equations. Equations that repeat each other do not fix anything new.",
    "none-for-many": "You called the system contradictory. The repeated equation repeats the right side too, so it agrees.",
    "many-for-none": "The left sides repeat each other but the right sides do not: no numbers can satisfy both.",
    "no-loss": "You expected all digits to survive. The condition number says how much errors can grow.",
    "condition-once": "You counted the condition once. Multiplying the table by its own transpose squares it.",
    "condition-squared": "You squared the condition. That happens in the normal equations, not in a solver that works on the table itself.",
    "keeps-piece": "You kept the piece along the direction and threw away the rest.",
}


@item(kind="predict", difficulty=1)
def shape_of_product(rng: Random) -> Draft:
    n, d, k = rng.sample(range(2, 10), 3)
    expression, shape, also = rng.choice([
        ("(X @ W).shape", (n, k), {(d, d): "outer-sizes-dropped"}),
        ("(X.T @ X).shape", (d, d), {(n, n): "reads-left"}),
        ("(X @ X.T).shape", (n, n), {(d, d): "reads-left"}),
        ("(W.T @ X.T).shape", (k, n), {(n, k): "reads-left"}),
        ("(X @ W @ np.ones(%d)).shape" % k, (n,), {(n, 1): None, (n, k): "outer-sizes-dropped"}),
    ])
    return Draft(
        prompt="What does this print?", code=f"import numpy as np\nX = np.ones(({n}, {d}))\nW = np.ones(({d}, {k}))\nprint({expression})",
        answer=str(shape), wrong={str(s): m for s, m in also.items()},
        why="The inner sizes must be equal and disappear; the outer sizes stay in their order. A transpose swaps the two sizes.",
    )


@item(kind="predict", difficulty=1)
def length_of_vector(rng: Random) -> Draft:
    vector = rng.choice([(3, 4), (5, 12), (8, 15), (2, 3, 6), (1, 4, 8), (2, 6, 9), (4, 4, 7), (7, 24), (1, 2, 2)])
    factor = rng.choice([1, 1, 2, 3, 10])
    v = [factor * x * rng.choice([-1, 1]) for x in vector]
    rng.shuffle(v)
    length = isqrt(sum(x * x for x in v))
    return Draft(
        prompt="What does this print?", code=f"import numpy as np\nprint(np.linalg.norm(np.array({v})))", answer=str(float(length)),
        wrong={str(sum(v)): "sum-of-entries", str(sum(abs(x) for x in v)): "sum-of-entries", str(length**2): "squared-length"},
        why=f"The sum of the squares is {length**2}, and its root is {length}.",
    )


@item(kind="choose", difficulty=2)
def piece_along_a_direction(rng: Random) -> Draft:
    u = rng.choice([(2, 0), (0, 3), (1, 1), (2, 1), (1, 2), (3, 1), (1, -1), (2, -1)])
    squared = u[0] ** 2 + u[1] ** 2
    while True:
        a = (rng.randint(-6, 6), rng.randint(-6, 6))
        inner = a[0] * u[0] + a[1] * u[1]
        if inner and inner % squared == 0 and a[0] * u[1] != a[1] * u[0]:
            break
    factor = inner // squared
    piece = (factor * u[0], factor * u[1])

    def text(p: tuple[int, int]) -> str:
        return f"({p[0]}, {p[1]})"

    return Draft(
        prompt=f"What is the part of the vector {text(a)} along the direction {text(u)}?",
        answer=text(piece),
        wrong={text((inner * u[0], inner * u[1])): "no-squared-length", text((a[0] - piece[0], a[1] - piece[1])): "keeps-piece", text((a[0] * u[0], a[1] * u[1])): None},
        why=f"Inner product {inner}, squared length of the direction {squared}: the part is {factor} times the direction. The rest is at right angles to it.",
    )


@item(kind="choose", difficulty=2)
def rank_of_table(rng: Random) -> Draft:
    while True:
        a = [rng.randint(-4, 5) for _ in range(4)]
        b = [rng.randint(-4, 5) for _ in range(4)]
        if any(a[i] * b[j] != a[j] * b[i] for i in range(4) for j in range(i)):
            break
    kind = rng.choice(["sum", "difference", "double", "all-alike"])
    if kind == "sum":
        c, rank, note = [x + y for x, y in zip(a, b)], 2, "the third column is the sum of the first two"
    elif kind == "difference":
        c, rank, note = [x - y for x, y in zip(a, b)], 2, "the third column is the first minus the second"
    elif kind == "double":
        c, rank, note = [2 * x for x in a], 2, "the third column is twice the first"
    else:
        b, c, rank, note = [-x for x in a], [3 * x for x in a], 1, "all columns are multiples of the first"
    rows = "\n".join(f"{x:4d}{y:4d}{z:4d}" for x, y, z in zip(a, b, c))
    wrong: dict[str, str | None] = {"3": "counts-columns", "4": None, "0": None}
    wrong["1" if rank == 2 else "2"] = None if rank == 2 else "counts-scaled-only"
    return Draft(prompt="What is the rank of this table?", code=rows, answer=str(rank), wrong=wrong, why=f"Here {note}: it adds no new direction.")


@item(kind="choose", difficulty=3)
def how_many_solutions(rng: Random) -> Draft:
    a, b = rng.randint(1, 6), rng.randint(1, 6)
    x, y = rng.randint(-5, 5), rng.randint(-5, 5)
    k = rng.choice([2, 3, -1, -2])
    right = a * x + b * y
    case = rng.choice(["one", "many", "none"])
    if case == "one":
        c, d = rng.choice([(a + 1, b), (a, b + 2), (b + 1, -a)])
        second = c * x + d * y
    else:
        c, d = k * a, k * b
        second = k * right + (0 if case == "many" else rng.randint(1, 5))
    options = {"one": "exactly one", "many": "infinitely many", "none": "none"}
    named = {
        "one": {"many": None, "none": None},
        "many": {"one": "square-means-one", "none": "none-for-many"},
        "none": {"one": "square-means-one", "many": "many-for-none"},
    }[case]
    return Draft(
        prompt="How many pairs x, y satisfy both equations?", code=f"{a}·x + {b}·y = {right}\n{c}·x + {d}·y = {second}".replace("+ -", "- "),
        answer=options[case], wrong={options[o]: m for o, m in named.items()},
        why={"one": "The left sides are not multiples of each other: rank 2, two unknowns, one solution.",
             "many": f"The second equation is {k} times the first, on both sides: it says nothing new.",
             "none": f"The left side of the second is {k} times that of the first, its right side is not: they contradict each other."}[case],
    )


@item(kind="choose", difficulty=4)
def digits_that_survive(rng: Random) -> Draft:
    k = rng.randint(3, 7)
    normal = rng.random() < 0.5
    what = rng.choice(["sensor table", "feature table", "table of prices", "table of word counts"])
    way = "solves `X.T @ X @ w = X.T @ y`" if normal else "uses a least-squares routine that works on X itself; the fit is exact"
    left = 16 - (2 * k if normal else k)
    wrong: dict[str, str | None] = {"16": "no-loss"}
    wrong[str(16 - k if normal else 16 - 2 * k)] = "condition-once" if normal else "condition-squared"
    wrong[str(k)] = None
    return Draft(
        prompt=f"A {what} X has condition number 10^{k}. A double holds about 16 digits. Somebody {way}. About how many digits of the weights can be trusted?",
        answer=str(left), wrong=wrong,
        why=f"Errors grow by about the condition number, here 10^{2 * k if normal else k}{', since the product has the squared condition' if normal else ''}: that many of 16 digits go.",
    )


@item(kind="line", difficulty=3)
def take_a_direction_out(rng: Random) -> Draft:
    u = [rng.randint(1, 4) for _ in range(3)]
    v = [rng.randint(-6, 6) for _ in range(3)]
    if sum(x * y for x, y in zip(u, v)) == 0:
        v[0] += 1
    squared, inner = sum(x * x for x in u), sum(x * y for x, y in zip(u, v))
    test = "print((np.round(rest, 4) + 0.0).tolist())"

    def shown(factor: Fraction | float) -> str:
        return str([round(float(y - factor * x), 4) + 0.0 for x, y in zip(u, v)])

    return Draft(
        prompt="Write one line that makes `rest`: the vector `v` without its part along the direction `u`.",
        code=f"import numpy as np\nu = np.array({[float(x) for x in u]})\nv = np.array({[float(x) for x in v]})",
        answer=shown(Fraction(inner, squared)), test=test, model="rest = v - (v @ u) / (u @ u) * u",
        wrong={shown(Fraction(inner)): "no-squared-length", shown(inner / squared**0.5): "length-not-squared",
               str([round(inner / squared * x, 4) + 0.0 for x in u]): "keeps-piece"},
        why="The part along u is (v·u)/(u·u) times u. What is left is at right angles to u: its inner product with u is 0.",
    )
