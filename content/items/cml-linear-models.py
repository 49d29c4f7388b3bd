"""Quick items for `cml-linear-models`."""

from random import Random

import numpy as np

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "no-intercept": "You left out the intercept. It is added to every prediction.",
    "intercept-times": "The intercept is added once, not multiplied by an input.",
    "swapped-weights": "You gave the weights to the wrong columns.",
    "uphill": "You went up the slope. The step subtracts the gradient.",
    "sum-not-mean": "You used the sum over rows. The loss is a mean, so the gradient is divided by the number of rows.",
    "factor-two": "You kept a factor of 2. The loss holds one half, so it cancels.",
    "forgets-input": "The derivative by the weight holds the input: each error is multiplied by its x.",
    "weight-grows": "The unit became smaller, so the numbers became larger, and the weight per unit becomes smaller.",
    "weight-stays": "The weight is measured in target units per unit of the column, so it changes with the unit.",
    "intercept-moves": "Multiplying a column changes no prediction at zero, so the intercept stays.",
    "split-is-known": "With two identical columns only the sum of their weights is fixed by the data, not the split.",
    "twin-doubles": "A copy adds no information: predictions stay, so the weights must share the old weight, not repeat it.",
    "twin-zero": "Nothing tells the fit which of the two to use. Ridge shares the weight between equals.",
    "refuses": "The fit does not fail. Software returns one of many equally good answers without a warning.",
    "ridge-scale": "Ridge penalises weights in the units of the columns, so scaling changes what it prefers.",
    "ols-scale": "Without a penalty a change of unit is undone by the weight: predictions stay the same.",
    "solve-before-factor": "R and the rotated target must exist before the small system can be solved.",
    "mean-of-y": "That is the mean of y: the prediction at the mean of x, not the weights.",
    "transposed": "Rows are cases, columns are weights. You mixed up the two sides of the table.",
}


@item(kind="predict", difficulty=1)
def one_prediction(rng: Random) -> Draft:
    b, w1, w2, x1, x2 = rng.randint(5, 20), *rng.sample([-4, -3, -2, 2, 3, 4, 5], 2), *rng.sample(range(1, 9), 2)
    code = f"intercept, weights = {b}, [{w1}, {w2}]\nx = [{x1}, {x2}]"
    return Draft(prompt="What does this linear model predict for x?", code=code, answer=str(b + w1 * x1 + w2 * x2),
                 wrong={str(w1 * x1 + w2 * x2): "no-intercept", str(b * (w1 * x1 + w2 * x2)): "intercept-times", str(b + w1 * x2 + w2 * x1): "swapped-weights"},
                 why=f"Intercept plus weight times input, column by column: {b} + ({w1})·{x1} + ({w2})·{x2}.")


@item(kind="predict", difficulty=2)
def one_gradient_step(rng: Random) -> Draft:
    x = [rng.randint(1, 4) for _ in range(4)]
    w, rate = rng.randint(0, 3), 0.1
    while True:
        y = [rng.randint(0, 12) for _ in range(4)]
        error = [w * a - b for a, b in zip(x, y, strict=True)]
        if sum(e * a for e, a in zip(error, x, strict=True)) not in (0, sum(error)):
            break
    total = sum(e * a for e, a in zip(error, x, strict=True))
    after = lambda g: f"{round(w - rate * g, 6):g}"  # noqa: E731
    return Draft(prompt="The model is y ≈ w·x without an intercept. The loss is the mean of *half* the squared errors. What is w after one step of gradient descent on all four rows?",
                 code=f"x = {x}\ny = {y}\nw, rate = {w}, {rate}", answer=after(total / 4),
                 wrong={after(-total / 4): "uphill", after(total): "sum-not-mean", after(total / 2): "factor-two", after(sum(error) / 4): "forgets-input"},
                 why=f"The errors are {error}; the mean of error times x is {total / 4:g}; w − 0.1 · {total / 4:g}.")


@item(kind="choose", difficulty=2)
def another_unit(rng: Random) -> Draft:
    thing, big, small, factor = rng.choice([("length", "metres", "centimetres", 100), ("mass", "kilograms", "grams", 1000), ("time", "hours", "minutes", 60), ("distance", "kilometres", "metres", 1000), ("price", "euros", "cents", 100)])
    weight, b = factor * rng.choice([1, 2, 3, 5]) * rng.choice([1, 2]), rng.randint(2, 30) * 10
    line = lambda w, c: f"weight {w:g}, intercept {c:g}"  # noqa: E731
    return Draft(prompt=f"Least squares without a penalty gave a weight of {weight} for the {thing} in {big} and an intercept of {b}. The same column is now stored in {small} and the model is fitted again. What comes out?",
                 answer=line(weight / factor, b), wrong={line(weight * factor, b): "weight-grows", line(weight, b): "weight-stays", line(weight / factor, b / factor): "intercept-moves"},
                 why=f"Each number is {factor} times as large, so a weight of {weight / factor:g} gives the same predictions as before.")


@item(kind="choose", difficulty=3)
def twin_columns(rng: Random) -> Draft:
    w = rng.choice([2, 4, 6, 8, 10, 12, 14, 16])
    name = rng.choice(["area", "income", "age", "speed", "load", "height"])
    ridge = rng.random() < 0.5
    if ridge:
        return Draft(prompt=f"Ridge with a tiny penalty gives `{name}` a weight of {w}. By mistake the column is added a second time, identical, and ridge with the same tiny penalty is fitted again. Which weights come out, nearly?",
                     answer=f"{w / 2:g} and {w / 2:g}", wrong={f"{w} and {w}": "twin-doubles", f"{w} and 0": "twin-zero", "The fit stops with an error": "refuses"},
                     why="The sum has to stay, and of all splits the equal one has the smallest sum of squares.")
    return Draft(prompt=f"Least squares gives `{name}` a weight of {w}. By mistake the column is added a second time, identical. What do the data say about the two new weights?",
                 answer=f"Only that they add up to {w}", wrong={f"Each is {w}": "twin-doubles", f"The first is {w}, the second 0": "split-is-known", "Nothing: no weights fit any more": "refuses"},
                 why="Every split with the same sum makes the same predictions. What a program prints is its own choice.")


@item(kind="choose", difficulty=3)
def who_cares_about_scale(rng: Random) -> Draft:
    factor, column = rng.choice([10, 100, 1000]), rng.choice(["age", "pay", "rooms", "mileage", "rain"])
    ridge = rng.random() < 0.5
    model = f"ridge regression with alpha = {rng.choice([1, 5, 10])}" if ridge else "least squares without a penalty"
    right, other = "They change", "They stay the same"
    if not ridge:
        right, other = other, right
    return Draft(prompt=f"The column `{column}` is multiplied by {factor} in training and new data. The model is {model}, with an intercept, and is fitted again. What happens to its predictions?",
                 answer=right, wrong={other: "ridge-scale" if ridge else "ols-scale", f"They are multiplied by {factor}": "weight-stays"},
                 why="The weight can undo a change of unit. Only a penalty on the weight notices." if not ridge else "The weight would have to shrink by the factor, which makes it nearly free of penalty: another fit is now best.")


@item(kind="line", difficulty=3)
def solve_the_small_system(rng: Random) -> Draft:
    b, w = rng.randint(1, 9), rng.choice([-3, -2, 2, 3, 4])
    x = rng.sample(range(0, 9), 4)
    noise = rng.choice([[1, -1, -1, 1], [0, 1, -1, 0], [-1, 1, 0, 0]])
    y = [b + w * a + e for a, e in zip(x, noise, strict=True)]
    A = np.column_stack([np.ones(4), x])
    fit = np.linalg.lstsq(A, np.array(y, float), rcond=None)[0]
    alone = np.array(x) @ np.array(y) / (np.array(x) @ np.array(x))
    say = lambda v: str([round(float(n), 4) for n in np.atleast_1d(v)])  # noqa: E731
    return Draft(prompt="Write one line that sets `w` to the two least-squares weights: intercept first, then slope. `A` already holds a column of ones.",
                 code=f"import numpy as np\nA = np.column_stack([np.ones(4), {x}])\ny = np.array({y})", answer=say(fit), test="print([round(float(v), 4) for v in np.atleast_1d(w)])",
                 model="w = np.linalg.lstsq(A, y, rcond=None)[0]", wrong={say(alone): "no-intercept", say(fit[::-1]): "swapped-weights", say(A.T @ np.array(y)): "transposed", say(np.mean(y)): "mean-of-y"},
                 why="Least squares solves AᵀA w = Aᵀy; `lstsq` does so without forming the product.")


@item(kind="order", difficulty=2)
def fit_by_qr(rng: Random) -> Draft:
    table, target, new = rng.choice(["X", "flats", "trips", "days"]), rng.choice(["y", "price", "load", "score"]), rng.choice(["X_new", "later", "unseen"])
    lines = [
        f"A = np.column_stack([np.ones(len({table})), {table}])",
        "Q, R = np.linalg.qr(A)",
        f"rotated = Q.T @ {target}",
        "w = np.linalg.solve(R, rotated)",
        f"guess = w[0] + {new} @ w[1:]",
    ]
    return Draft(prompt="Put the lines of a least-squares fit by QR in order.", answer="\n".join(lines),
                 wrong={"\n".join([lines[0], lines[1], lines[3], lines[2], lines[4]]): "solve-before-factor", "\n".join([lines[1], lines[0], *lines[2:]]): "solve-before-factor"},
                 why="Add the ones, factorise, rotate the target, solve the triangle, predict.")
