"""Quick items for `num-array-broadcasting`: which axes meet, which one disappears, what a mask picks."""

from random import Random

import numpy as np

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "row-for-column": "You stretched the short array along the other axis. A plain row of shape `(k,)` lines up with the *last* axis; a column needs shape `(k, 1)`.",
    "other-axis": "You reduced the other axis. The axis you name is the one that disappears.",
    "one-number": "You reduced everything to one number. Name the axis that shall disappear.",
    "elementwise": "You expected element by element. A column `(n, 1)` and a row `(n,)` make a table of all pairs, `(n, n)`.",
    "lengths-as-row": "The lengths were laid along the steps. They belong to the examples, so they must be a column against the row of step numbers.",
    "one-too-many": "You kept one step too many. Steps are counted from 0, so an example of length 3 has the steps 0, 1 and 2.",
    "not-normalised": "Your rows do not sum to 1.",
    "whole-table": "You divided by the total of the whole table, so all cells together sum to 1.",
    "mean-of-the-table": "You compared with the mean of the whole table. Each column has its own mean.",
}


def _printed(code: str) -> str:
    """What `code` prints; the shown code is run, so that the answer is NumPy's own."""
    lines: list[str] = []
    exec(code, {"np": np, "print": lambda *parts: lines.append(" ".join(map(str, parts)))})
    return "\n".join(lines)


@item(kind="predict", difficulty=1)
def row_or_column_added(rng: Random) -> Draft:
    table = [[rng.randint(0, 9) for _ in range(2)] for _ in range(2)]
    a, b = rng.sample([10, 20, 30, 40, 50], 2)
    column = rng.random() < 0.5
    code = "import numpy as np\nx = np.array({})\nv = np.array([{}, {}])\nprint((x + v{}).tolist())"
    shown = code.format(table, a, b, "[:, None]" if column else "")
    other = code.format(table, a, b, "" if column else "[:, None]")
    return Draft(
        prompt="What does this print?", code=shown, answer=_printed(shown), wrong={_printed(other): "row-for-column"},
        why="`v` alone lines up with the last axis: each row gets both numbers. With `[:, None]` it is a column: each row gets its own number.",
    )


@item(kind="choose", difficulty=1)
def which_axis(rng: Random) -> Draft:
    rows, columns = rng.choice([("user", "day"), ("shop", "product"), ("sensor", "hour"), ("image", "class"), ("document", "word")])
    n, m = rng.sample(range(3, 60), 2)
    how, word = rng.choice([("mean", "mean"), ("max", "largest value"), ("sum", "total")])
    per_row = rng.random() < 0.5
    wanted = rows if per_row else columns
    right, wrong = (1, 0) if per_row else (0, 1)
    return Draft(
        prompt=f"`x` has shape `({n}, {m})`: one row per {rows}, one column per {columns}. Which expression gives the {word} for each {wanted}?",
        answer=f"x.{how}(axis={right})",
        wrong={f"x.{how}(axis={wrong})": "other-axis", f"x.{how}()": "one-number", f"x.{how}(axis={wrong}, keepdims=True)": "other-axis"},
        why=f"One number per {wanted} means that the axis of the {columns if per_row else rows}s disappears: axis {right}.",
    )


@item(kind="predict", difficulty=3)
def loss_of_all_pairs(rng: Random) -> Draft:
    while True:
        pred, true = rng.sample(range(0, 12), 2), rng.sample(range(0, 12), 2)
        pairs = sum(abs(p - t) for p in pred for t in true) / 4
        single = sum(abs(p - t) for p, t in zip(pred, true)) / 2
        if pairs != single:
            break
    code = (f"import numpy as np\npred = np.array({[[p] for p in pred]})     # shape (2, 1)\n"
            f"true = np.array({true})         # shape (2,)\nprint(np.abs(pred - true).mean())")
    return Draft(
        prompt="What does this print?", code=code, answer=_printed(code), wrong={str(single): "elementwise"},
        why="`(2, 1)` against `(2,)` gives a `(2, 2)` table of all pairs, and the mean is over its four cells.",
    )


@item(kind="line", difficulty=2)
def rows_sum_to_one(rng: Random) -> Draft:
    table = [[rng.randint(1, 9) for _ in range(3)] for _ in range(2)]
    code = f"import numpy as np\nx = np.array({table}, dtype=float)   # (n_rows, n_columns)"
    test = "print(np.round(p, 4).tolist())"
    model = "p = x / x.sum(axis=1, keepdims=True)"
    return Draft(
        prompt="Write one line that makes `p`: the table `x` with every row divided by its own sum. No loop.",
        code=code, answer=_printed(f"{code}\n{model}\n{test}"), test=test, model=model,
        wrong={_printed(f"{code}\np = x / x.sum(axis=0)\n{test}"): "other-axis", _printed(f"{code}\np = x / x.sum()\n{test}"): "whole-table", _printed(f"{code}\np = x\n{test}"): "not-normalised"},
        why="One sum per row, kept as a column with `keepdims=True`, so that it lines up with the rows.",
    )


@item(kind="line", difficulty=3)
def above_their_own_mean(rng: Random) -> Draft:
    table = [[rng.randint(0, 20), rng.randint(30, 90)] for _ in range(4)]
    code = f"import numpy as np\nx = np.array({table})   # (n_rows, n_columns)"
    test = "print(np.asarray(n).tolist())"
    model = "n = (x > x.mean(axis=0)).sum(axis=0)"
    wrong = {"n = (x > x.mean()).sum(axis=0)": "mean-of-the-table", "n = (x > x.mean(axis=1, keepdims=True)).sum(axis=0)": "other-axis",
             "n = (x > x.mean(axis=0)).sum(axis=1)": "other-axis", "n = (x > x.mean(axis=0)).sum()": "one-number"}
    return Draft(
        prompt="Write one line that makes `n`: for each column, how many of its values lie above the mean of that column. No loop.",
        code=code, answer=_printed(f"{code}\n{model}\n{test}"), test=test, model=model,
        wrong={_printed(f"{code}\n{line}\n{test}"): name for line, name in wrong.items()},
        why="The column means form a row that lines up with the columns; the comparison gives True and False, and their sum down each column counts.",
    )


@item(kind="choose", difficulty=4)
def mask_for_padding(rng: Random) -> Draft:
    n, steps = rng.sample(range(3, 30), 2)
    what = rng.choice(["sentences", "sessions", "recordings", "patients' histories"])
    return Draft(
        prompt=(f"A batch of {n} {what} was padded to {steps} steps. `lengths` has shape `({n},)` and holds the true number of steps of each. "
                f"Which expression is a mask of shape `({n}, {steps})`, True on real steps?"),
        answer=f"np.arange({steps}) < lengths[:, None]",
        wrong={
            f"np.arange({steps})[:, None] < lengths": "lengths-as-row",
            f"np.arange({steps}) <= lengths[:, None]": "one-too-many",
            f"np.arange({n})[:, None] < lengths": "lengths-as-row",
            f"np.arange({n}) < lengths": "elementwise",
        },
        why="A row of step numbers against a column of lengths gives one answer for every example and step. Step numbers start at 0, so the last real one is length - 1.",
    )
