"""Questions of `shapes-before-running`: read array code, say what it prints."""

from random import Random

import numpy as np

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "aligns-left": "You lined the shapes up from the left. NumPy compares them from the last axis backwards, and adds missing axes on the left.",
    "elementwise": "You expected element by element. A column of shape `(n, 1)` and a row of shape `(n,)` give a full `(n, n)` table of all pairs.",
    "axis-kept": "You reduced the other axis. `axis=0` is the axis that disappears: what is left are the columns.",
    "no-keepdims": "You dropped the axis although `keepdims=True` keeps it with size 1.",
    "keeps-dims": "You kept an axis of size 1 that the reduction removes. Only `keepdims=True` keeps it.",
    "refuses": "You expected an error. Sizes fit when they are equal or one of them is 1.",
    "never-refuses": "You expected a result. Two different sizes, neither of them 1, do not fit.",
    "mask-keeps-shape": "You kept the shape of the array. Picking with a mask of the same shape gives the chosen elements in one flat row.",
    "rows-for-columns": "You subtracted the means along the wrong axis. With equal sizes nothing complains: look at which axis the means lie on.",
    "all-cells": "You averaged over every cell. The mask keeps some of them, and the mean is taken over those alone.",
}


def _printed(code: str) -> str:
    """What `code` prints. The questions' own code is run, so an answer can never differ from NumPy's."""
    lines: list[str] = []
    exec(code, {"np": np, "print": lambda *parts: lines.append(" ".join(map(str, parts)))})
    return "\n".join(lines)


def _ask(code: str, why: str, wrong: dict[str, str]) -> Draft:
    return Draft(prompt="What does this print?", code=f"import numpy as np\n{code}", answer=_printed(code), wrong=wrong, why=why)


@item(kind="predict", difficulty=1)
def shape_after_reduction(rng: Random) -> Draft:
    shape = tuple(rng.sample(range(2, 8), 3))
    axis = rng.randint(0, 2)
    keep = rng.random() < 0.5
    code = f"x = np.ones({shape})\nprint(x.sum(axis={axis}{', keepdims=True' if keep else ''}).shape)"
    gone = tuple(n for i, n in enumerate(shape) if i != axis)
    stays = tuple(1 if i == axis else n for i, n in enumerate(shape))
    return _ask(code, f"Axis {axis} has size {shape[axis]}. It {'stays with size 1' if keep else 'disappears'}.",
                {str(gone): "no-keepdims", str(stays): "keeps-dims", str((shape[axis],)): "axis-kept"})


@item(kind="predict", difficulty=2)
def shape_of_two(rng: Random) -> Draft:
    n, m, k = rng.sample(range(2, 9), 3)
    left, right = rng.choice([((n, m), (m,)), ((n, 1, k), (m, 1)), ((k, 1), (n, 1, m)), ((n, m), (n, 1)), ((n, 1), (1, m)), ((n, m, k), (m, 1))])
    code = f"a = np.ones({left})\nb = np.ones({right})\nprint((a * b).shape)"
    longest = max(left, right, key=len)
    padded = min(left, right, key=len) + (1,) * (len(longest) - min(len(left), len(right)))
    naive = tuple(max(p, q) for p, q in zip(longest, padded))
    return _ask(code, "From the right, sizes are equal or one of them is 1; the larger one wins. A missing axis counts as 1.",
                {str(naive): "aligns-left"})


@item(kind="predict", difficulty=2)
def fits_or_refuses(rng: Random) -> Draft:
    n, m = rng.sample(range(2, 9), 2)
    left, right = rng.choice([((n, m), (n,)), ((n, m), (m,)), ((n, m), (n, 1)), ((m, n, 1), (m, n)), ((n, m), (m, n))])
    code = (f"a = np.ones({left})\nb = np.ones({right})\ntry:\n    print((a + b).shape)\n"
            "except ValueError:\n    print('refused')")
    answer = _printed(code)
    wrong = {"refused": "refuses"} if answer != "refused" else {str(left): "never-refuses", str(right): "never-refuses"}
    return _ask(code, "Aligned on the right, every pair of sizes must be equal or hold a 1.", wrong)


@item(kind="predict", difficulty=3)
def error_of_column_and_row(rng: Random) -> Draft:
    n = rng.randint(3, 6)
    pred, true = [rng.sample(range(1, 20), n) for _ in range(2)]
    code = (f"pred = np.array({pred}).reshape(-1, 1)   # as many models return it\n"
            f"true = np.array({true})\nerror = np.abs(pred - true)\nprint(error.shape, error.size)")
    return _ask(code, f"`({n}, 1)` against `({n},)` gives all pairs: `({n}, {n})`. A loss computed from it is a number, but not yours.",
                {f"({n},) {n}": "elementwise", f"({n}, 1) {n}": "elementwise"})


@item(kind="predict", difficulty=3)
def square_table_centred(rng: Random) -> Draft:
    while True:
        a, b, c, d = (2 * rng.randint(0, 9) for _ in range(4))
        if a + b != c + d and a + c != b + d:
            break
    axis = rng.randint(0, 1)
    keep = rng.random() < 0.5
    code = (f"x = np.array([[{a}, {b}], [{c}, {d}]])\n"
            f"m = x.mean(axis={axis}{', keepdims=True' if keep else ''})\nprint((x - m).tolist())")
    other = _printed(code.replace(f"axis={axis}", f"axis={1 - axis}"))
    turned = _printed(code.replace(", keepdims=True", "") if keep else code.replace(f"axis={axis}", f"axis={axis}, keepdims=True"))
    return _ask(code, "Without keepdims the means form a row and are subtracted along the last axis, whichever axis they came from.",
                {other: "axis-kept", turned: "rows-for-columns"})


@item(kind="predict", difficulty=2)
def mean_under_a_mask(rng: Random) -> Draft:
    while True:
        rows, cols = rng.randint(2, 3), rng.randint(2, 4)
        x = [[rng.randint(0, 9) for _ in range(cols)] for _ in range(rows)]
        limit = rng.randint(3, 6)
        picked = [v for row in x for v in row if v > limit]
        if 2 <= len(picked) < rows * cols and sum(picked) % len(picked) == 0:
            break
    code = f"x = np.array({x})\nkept = x[x > {limit}]\nprint(kept.shape, kept.mean())"
    whole = f"({rows}, {cols}) {np.where(np.array(x) > limit, x, 0).mean()}"
    return _ask(code, "The mask picks single cells. They come out as one flat row, and the mean is over those.",
                {f"({rows}, {cols}) {sum(picked) / len(picked)}": "mask-keeps-shape", whole: "all-cells"})
