"""Quick items for `num-calculus-chain-rule`: derivatives of small losses, by hand and by differences."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "inner-missing": "You differentiated the outer function and stopped. The derivative of the inside is one more factor.",
    "outer-missing": "You kept the derivative of the inside alone. The outer function contributes a factor, taken at the inner value.",
    "value-for-slope": "You gave the value of the function, not its slope.",
    "one-path": "You followed one path only. x reaches the result along two ways, and their contributions add up.",
    "product-of-slopes": "You multiplied the two slopes. For a product of two functions, each slope is multiplied with the *value* of the other, and both are added.",
    "two-missing": "The 2 from the square is missing.",
    "sign": "The sign of the error is turned round: the slope is that of the prediction minus the target.",
    "bias-for-weight": "That is the slope for the bias. A weight has one more factor: the input it is multiplied with.",
    "only-p": "You forgot the target. For the cross-entropy on a sigmoid the slope is probability minus target.",
    "squared-slope": "You used the slope of a squared error, with the factor p·(1-p). For the cross-entropy that factor cancels.",
    "one-sided": "You took the difference to one side. The points on both sides of x are used here, and the step is counted twice.",
    "step-once": "You divided by one step. The two points lie two steps apart.",
    "dead-passes": "You let the slope pass. Where the input of max(0, ·) is negative, the output does not move.",
    "sum-for-mean": "You got the gradient of the sum. The loss is a mean over the rows.",
    "no-inputs": "The inputs are missing: each weight's slope is the error times the input it belongs to.",
    "forward-order": "You started at the parameters. The slopes run from the loss backwards: each one needs the one after it.",
}


@item(kind="predict", difficulty=1)
def square_of_a_line(rng: Random) -> Draft:
    a, b, x = rng.randint(2, 6), rng.randint(-5, 5), rng.randint(-3, 4)
    inside = a * x + b
    return Draft(
        prompt=f"$f(x) = ({a}x {'+' if b >= 0 else '-'} {abs(b)})^2$. What is $f'({x})$? Type one number.",
        answer=str(2 * inside * a),
        wrong={str(2 * inside): "inner-missing", str(a): "outer-missing", str(inside**2): "value-for-slope", str(inside * a): "two-missing"},
        why=f"Outside: 2·({inside}) = {2 * inside}. Inside: {a}. Their product is {2 * inside * a}.",
    )


@item(kind="predict", difficulty=2)
def slope_for_a_weight(rng: Random) -> Draft:
    x, w, b, y = rng.randint(2, 6), rng.randint(-3, 4), rng.randint(-4, 4), rng.randint(-5, 9)
    error = w * x + b - y
    if error == 0:
        y, error = y - 1, 1
    for_bias = rng.random() < 0.3
    return Draft(
        prompt=f"Prediction $z = wx + b$, loss $L = (z - y)^2$, with $x = {x}$, $w = {w}$, $b = {b}$, $y = {y}$. What is $\\partial L/\\partial {'b' if for_bias else 'w'}$? Type one number.",
        answer=str(2 * error * (1 if for_bias else x)),
        wrong={str(2 * error * (x if for_bias else 1)): None if for_bias else "bias-for-weight", str(error * (1 if for_bias else x)): "two-missing",
               str(-2 * error * (1 if for_bias else x)): "sign", str(error**2): "value-for-slope"},
        why=f"The error is {error}; dL/dz = {2 * error}; dz/d{'b = 1' if for_bias else f'w = x = {x}'}.",
    )


@item(kind="choose", difficulty=2)
def cross_entropy_slope(rng: Random) -> Draft:
    p, target = rng.randint(1, 19) / 20, rng.randint(0, 1)
    if p == 0.5:
        p = 0.6
    slope = round(p - target, 4)
    return Draft(
        prompt=f"A sigmoid turns the logit $z$ into $p = {p:g}$. The target is {target}, the loss is the cross-entropy. What is $\\partial L/\\partial z$?",
        answer=f"{slope:g}",
        wrong={f"{-slope:g}": "sign", f"{p if target else round(p - 1, 4):g}": "only-p", f"{round((p - target) * p * (1 - p), 4):g}": "squared-slope"},
        why=f"For the cross-entropy on a sigmoid the slope at the logit is p minus target: {p:g} - {target} = {slope:g}. Its sign says whether the logit should fall or rise.",
    )


@item(kind="predict", difficulty=3)
def two_paths(rng: Random) -> Draft:
    a, b, x = rng.randint(2, 5), rng.randint(1, 6), rng.choice([-2, -1, 1, 2, 3])
    u, v = x * x, a * x + b
    slope = 2 * x * v + u * a
    return Draft(
        prompt=f"$u = x^2$, $v = {a}x + {b}$, $f = u \\cdot v$. What is $df/dx$ at $x = {x}$? Type one number.",
        answer=str(slope),
        wrong={str(2 * x * v): "one-path", str(u * a): "one-path", str(2 * x * a): "product-of-slopes", str(u * v): "value-for-slope"},
        why=f"Through u: 2x·v = {2 * x * v}. Through v: u·{a} = {u * a}. Both paths add up to {slope}.",
    )


@item(kind="predict", difficulty=2)
def measured_slope(rng: Random) -> Draft:
    a, x, h = rng.randint(2, 5), rng.randint(-3, 4), rng.choice([1, 2])
    f = {p: a * p * p * p for p in (x - h, x, x + h)}
    middle = (f[x + h] - f[x - h]) / (2 * h)
    return Draft(
        prompt="What does this print? (The exact slope is another number: the step is large.)",
        code=f"def f(x):\n    return {a} * x**3\n\nx, h = {x}, {h}\nprint((f(x + h) - f(x - h)) / (2 * h))",
        answer=str(middle),
        wrong={str((f[x + h] - f[x]) / h): "one-sided", str((f[x + h] - f[x - h]) / h): "step-once", str(float(f[x])): "value-for-slope"},
        why=f"f({x + h}) = {f[x + h]}, f({x - h}) = {f[x - h]}; their difference over {2 * h} is {middle:g}. The exact slope is {3 * a * x * x}: a smaller step would come closer.",
    )


@item(kind="predict", difficulty=3)
def through_a_gate(rng: Random) -> Draft:
    x, w, v = rng.randint(1, 5), rng.choice([-3, -2, 2, 3]), rng.choice([-4, -3, 2, 5])
    inside = w * x
    slope = v * x if inside > 0 else 0
    return Draft(
        prompt=f"$h = \\max(0, w x)$, $L = v h$, with $x = {x}$, $w = {w}$, $v = {v}$. What is $\\partial L/\\partial w$? Type one number.",
        answer=str(slope),
        wrong={str(v * x if inside <= 0 else 0): "dead-passes" if inside <= 0 else None, str(v): "inner-missing", str(v * max(0, inside)): "value-for-slope", str(x): "outer-missing"},
        why=f"wx = {inside}. " + (f"The gate is open, so the slope is v·x = {slope}." if inside > 0 else "The gate is shut: a small change of w changes nothing."),
    )


@item(kind="line", difficulty=3)
def gradient_in_one_line(rng: Random) -> Draft:
    X = [[rng.randint(-4, 5) for _ in range(2)] for _ in range(4)]
    w, y = [rng.randint(-2, 3), rng.randint(1, 3)], [rng.randint(-5, 9) for _ in range(4)]
    r = [row[0] * w[0] + row[1] * w[1] - t for row, t in zip(X, y)]
    if not any(sum(r[i] * X[i][j] for i in range(4)) for j in (0, 1)):
        y[0] += 1
        r[0] -= 1
    total = [sum(r[i] * X[i][j] for i in range(4)) for j in (0, 1)]

    def text(values: list[float]) -> str:
        return str([round(float(v), 4) for v in values])

    return Draft(
        prompt="The loss is `((X @ w - y) ** 2).mean() / 2`. Write one line that makes `g`, its gradient with respect to `w`.",
        code=f"import numpy as np\nX = np.array({X}, float)   # (4, 2)\nw = np.array({w}, float)\ny = np.array({y}, float)",
        answer=text([t / 4 for t in total]), test="print((np.round(g, 4) + 0.0).tolist())", model="g = X.T @ (X @ w - y) / len(y)",
        wrong={text(total): "sum-for-mean", text([-t / 4 for t in total]): "sign", text([t / 2 for t in total]): "two-missing", text([sum(r) / 4] * 2): "no-inputs"},
        why="The slope of half a square is the error; each weight multiplies its column of inputs; the loss is a mean over 4 rows.",
    )


@item(kind="order", difficulty=2)
def backwards_through_a_model(rng: Random) -> Draft:
    hidden, out, error = rng.choice([("h", "z", "dz"), ("a", "s", "ds"), ("t", "o", "do"), ("u", "p", "dp")])
    first, second = rng.sample(["W1", "W2", "V", "U", "A", "B"], 2)
    n = rng.choice([16, 32, 64])
    lines = [
        f"{hidden} = np.tanh(X @ {first})",
        f"{out} = {hidden} @ {second}",
        f"{error} = ({out} - y) / {n}",
        f"d{hidden} = {error} @ {second}.T * (1 - {hidden}**2)",
        f"d{first} = X.T @ d{hidden}",
    ]
    return Draft(
        prompt=f"Put the lines in order: a forward pass for half the mean squared error over {n} rows, then the gradient of `{first}`.",
        answer="\n".join(lines), wrong={"\n".join([lines[0], lines[1], lines[4], lines[3], lines[2]]): "forward-order"},
        why="Forward: hidden, then output. Backward: the error at the output, then at the hidden layer, then at the weights below it.",
    )
