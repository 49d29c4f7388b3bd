"""Quick items for `cml-logistic-regression`."""

import math
from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "odds-as-chance": "You took the odds for a chance. Odds are p / (1 - p): odds of 3 to 1 are a chance of 3/4.",
    "chance-as-odds": "You took the chance for odds. A chance of 0.8 has the odds 0.8 / 0.2.",
    "adds-to-chance": "You added to the chance. A weight adds to the log-odds, so it multiplies the odds.",
    "multiplies-chance": "You multiplied the chance. The factor belongs to the odds.",
    "factor-times-steps": "You multiplied the factor by the number of steps. Each step multiplies the odds again.",
    "sign-turned": "You turned the sign of the error. The gradient has chance minus label: with it, a step downhill raises the score of a positive row.",
    "forgets-input": "You left the input out. A row moves a weight in proportion to the value in that column.",
    "squared-error-gradient": "You used the gradient of the squared error. For the log loss the factor p·(1 - p) cancels.",
    "adds-penalty-to-b": "You penalised the intercept. It carries the base rate and stays free.",
    "more-steps": "More steps do not help: with separated groups the loss falls for ever while the weights grow.",
    "scaling-fixes": "Scaling changes the units of the weights. It does not stop them from growing when one column separates the groups.",
    "drops-column": "You would drop the best column. It separates the groups; what is missing is a price for large weights.",
    "sums-not-one": "Chances of the classes have to add up to 1.",
    "sigmoid-each": "You gave each class a chance of its own. Softmax divides by the sum over all classes.",
    "linear-share": "You divided the scores themselves. Softmax takes the exponential first.",
}


@item(kind="predict", difficulty=1)
def odds_and_chance(rng: Random) -> Draft:
    a, b = rng.choice([(1, 1), (3, 1), (4, 1), (1, 4), (9, 1), (1, 9), (1, 3), (19, 1), (1, 19), (3, 2), (2, 3), (7, 3), (3, 7), (3, 5), (5, 3), (7, 1), (1, 7), (39, 1), (7, 13), (13, 7), (9, 11), (11, 9)])
    what = rng.choice(["that a parcel is late", "that a customer leaves", "that a loan is paid back"])
    if rng.random() < 0.5:
        return Draft(prompt=f"The odds {what} are {a} to {b}. What is the chance? Type a decimal number, all digits.", answer=f"{a / (a + b):g}",
                     wrong={f"{a / b:g}": "odds-as-chance", f"{b / (a + b):g}": "sign-turned"}, why=f"Odds of {a} to {b} mean {a} of {a + b} cases: {a}/{a + b} = {a / (a + b):g}.")
    p = a / (a + b)
    return Draft(prompt=f"The chance {what} is {p:g}. What are the odds, as one number rounded to 3 decimals?", answer=f"{a / b:.3f}",
                 wrong={f"{p:.3f}": "chance-as-odds", f"{b / a:.3f}": "sign-turned"}, why=f"Odds are the chance over what is left of 1: {p:g} / (1 - {p:g}) = {a / b:.3f}.")


@item(kind="predict", difficulty=2)
def effect_of_a_weight(rng: Random) -> Draft:
    while True:
        factor, steps = rng.choice([(2, 2), (2, 3), (3, 2), (2, 1), (3, 1), (4, 1), (5, 1)])
        up, down = rng.choice([(1, 1), (1, 4), (1, 3), (1, 9), (1, 7), (2, 3), (3, 2), (1, 19)])
        odds = up / down * factor**steps
        after = odds / (1 + odds)
        before = up / (up + down)
        if steps > 1 or rng.random() < 0.5:
            break
    years = f"{steps} years" if steps > 1 else "one year"
    return Draft(
        prompt=f"In a logistic regression the weight of *years with us* is log({factor}), so each year multiplies the odds of renewal by {factor}. A customer has a chance of {before:g}. "
               f"What is the chance of one who is alike but stays {years} longer? Round to 3 decimals.",
        answer=f"{after:.3f}",
        wrong={f"{min(before * factor**steps, 9):.3f}": "multiplies-chance", f"{(up / down * factor * steps) / (1 + up / down * factor * steps):.3f}": "factor-times-steps", f"{odds:.3f}": "odds-as-chance"},
        why=f"Odds before: {up}/{down}. Times {factor}{f' taken {steps} times' if steps > 1 else ''}: {odds:.4g}. As a chance: {odds:.4g}/(1 + {odds:.4g}) = {after:.3f}.",
    )


@item(kind="predict", difficulty=3)
def one_step_of_descent(rng: Random) -> Draft:
    x, y = rng.choice([-4, -2, 2, 4, 6, 8]), rng.randint(0, 1)
    rate = rng.choice([0.1, 0.5, 1.0, 0.2])
    new = -rate * (0.5 - y) * x
    return Draft(
        prompt=f"A logistic regression has one weight and starts at w = 0, b = 0. The only row has x = {x} and y = {y}. "
               f"What is w after one step of gradient descent on the log loss with rate {rate}?",
        answer=f"{new:g}",
        wrong={f"{-new:g}": "sign-turned", f"{-rate * (0.5 - y):g}": "forgets-input", f"{new / 4:g}": "squared-error-gradient", f"{new / 2:g}": "squared-error-gradient"},
        why=f"At w = 0 the chance is 0.5. The gradient is (0.5 - {y})·{x} = {(0.5 - y) * x:g}; w = 0 - {rate}·({(0.5 - y) * x:g}) = {new:g}.",
    )


@item(kind="choose", difficulty=3)
def separated_groups(rng: Random) -> Draft:
    n = rng.randint(40, 400)
    steps = rng.choice([1000, 5000, 20000])
    weight = rng.randint(20, 90)
    return Draft(
        prompt=f"A logistic regression without penalty is trained on {n} rows. After {steps} steps one weight is {weight}, after {10 * steps} it is {weight + rng.randint(8, 30)}, "
               "all chances are 0.000 or 1.000, and the training loss still falls. Which action fits the cause?",
        answer="add a penalty on the weights: one column separates the groups, so there is no smallest loss",
        wrong={"train longer until the loss stands still": "more-steps", "scale the columns to mean 0 and variance 1": "scaling-fixes", "remove the column, as large weights show that it is useless": "drops-column"},
        why="When a line separates the groups, doubling the weights always lowers the loss. The fit has no end until large weights have a price.",
    )


@item(kind="choose", difficulty=2)
def softmax_of_scores(rng: Random) -> Draft:
    a, b, c = rng.sample([1, 2, 3, 4, 5, 6, 8, 10], 3)
    total = a + b + c
    chances = [v / total for v in (a, b, c)]
    logs = [math.log(v) for v in (a, b, c)]
    shift = rng.choice([0, 100, -50])
    scores = ", ".join(f"log({v}) {'+' if shift > 0 else '-'} {abs(shift)}" if shift else f"log({v})" for v in (a, b, c))
    return Draft(
        prompt=f"Three classes have the scores {scores}. Which chances does softmax give?",
        answer=_shares(chances),
        wrong={_shares([v / (1 + v) for v in (a, b, c)]): "sigmoid-each", _shares([v / max(sum(logs), 1e-9) for v in logs]): "linear-share", _shares([v / max(a, b, c) for v in (a, b, c)]): "sums-not-one"},
        why=f"The exponentials are {a}, {b} and {c}{' times one common factor, which cancels' if shift else ''}. Divided by their sum {total}: {_shares(chances)}.",
    )


@item(kind="line", difficulty=3)
def one_line_gradient(rng: Random) -> Draft:
    n = rng.randint(3, 4)
    x = [[rng.randint(-3, 3), rng.randint(1, 4)] for _ in range(n)]
    y = [rng.randint(0, 1) for _ in range(n)]
    y[0], y[1] = 0, 1
    p = [rng.randint(1, 9) / 10 for _ in range(n)]
    grad = [sum((p[i] - y[i]) * x[i][j] for i in range(n)) / n for j in (0, 1)]
    return Draft(
        prompt="`x` holds rows, `y` labels and `p` the chances of a logistic regression. Write one line that sets `grad` to the gradient of the **mean** log loss by the weights, one number for each column.",
        code=f"import numpy as np\nx = np.array({x})\ny = np.array({y})\np = np.array({p})",
        test="print([round(float(v), 4) + 0.0 for v in grad])",
        answer=_rounded(grad),
        wrong={_rounded([-g for g in grad]): "sign-turned", _rounded([sum((p[i] - y[i]) * p[i] * (1 - p[i]) * x[i][j] for i in range(n)) / n for j in (0, 1)]): "squared-error-gradient"},
        model="grad = x.T @ (p - y) / len(y)",
        why="Each row adds its error p - y times its inputs; the mean divides by the number of rows.",
    )


def _shares(values: list[float]) -> str:
    return ", ".join(f"{v:.2f}" for v in values)


def _rounded(values: list[float]) -> str:
    return str([round(v, 4) + 0.0 for v in values])
