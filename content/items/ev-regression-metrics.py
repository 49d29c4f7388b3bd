"""Quick items for `ev-regression-metrics`."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "signed-mean": "You let errors of different sign cancel. A forecast that is 10 too high and 10 too low is not perfect.",
    "no-root": "You stopped before the root. The mean of the squares is not in the unit of the data.",
    "mae-for-rmse": "You took absolute errors where squares were asked for.",
    "rmse-for-mae": "You took the root of the mean square where absolute errors were asked for.",
    "mean-for-median": "You chose the mean. It is best for squared errors; under absolute errors one large value pulls it away from most rows.",
    "median-for-mean": "You chose the median. It is best for absolute errors; squares make the far value count more.",
    "sides-swapped": "You exchanged the two prices. Read again which side is dear, and which way the forecast was wrong.",
    "one-price": "You used one price for both sides.",
    "percent-everywhere": "A percentage divides by the true value: it is not defined at 0, and it makes the same error in pieces look larger on a quiet day.",
    "r2-scale": "R2 compares the squared errors with those of the mean. It is 0 for the mean itself, and negative for a forecast worse than that.",
    "rmse-robust": "You thought a square is hardly moved by one row. It is the measure that one large error moves most.",
    "wrong-unit": "The unit does not fit. Squares have squared units, a root brings the unit back, and a percentage has none.",
}


def _days(rng: Random, n: int) -> tuple[list[int], list[int]]:
    true = [rng.randint(10, 60) for _ in range(n)]
    return true, [v + rng.choice([-1, 1]) * rng.randint(1, 9) for v in true]


@item(kind="predict", difficulty=1)
def mae_by_hand(rng: Random) -> Draft:
    while True:
        true, guess = _days(rng, 4)
        errors = [g - t for t, g in zip(true, guess)]
        signed = sum(errors) / 4
        mae = sum(map(abs, errors)) / 4
        if abs(signed) != mae:
            break
    rmse = (sum(e * e for e in errors) / 4) ** 0.5
    return Draft(
        prompt=f"True values {true}, forecast {guess}. What is the mean absolute error? Type a decimal number, all digits.",
        answer=repr(mae),
        wrong={repr(abs(signed)): "signed-mean", repr(signed): "signed-mean", f"{rmse:.4f}": "rmse-for-mae"},
        why=f"The errors are {errors}. Without signs they add up to {sum(map(abs, errors))}; divided by 4 that is {mae}.",
    )


@item(kind="predict", difficulty=2)
def rmse_by_hand(rng: Random) -> Draft:
    shapes = [[1, 7], [7, 17], [2, 14], [3, 21], [7, 23], [4, 28], [1, 1, 5, 3], [1, 1, 3, 5], [2, 2, 6, 10], [3, 3, 3, 3, 9, 3], [1, 5, 5, 7], [1, 1, 7, 7], [2, 10, 10, 14], [5, 5, 1, 7]]
    while True:
        errors = [rng.choice([-1, 1]) * e for e in rng.choice(shapes)]
        n, total = len(errors), sum(e * e for e in errors)
        root = round((total / n) ** 0.5)
        if root * root * n == total and root * n != sum(map(abs, errors)):
            break
    rng.shuffle(errors)
    true = [rng.randint(30, 80) for _ in errors]
    return Draft(
        prompt=f"True values {true}, forecast {[t + e for t, e in zip(true, errors)]}. What is the root mean squared error? It is a whole number.",
        answer=str(root),
        wrong={str(total // n): "no-root", f"{sum(map(abs, errors)) / n:g}": "mae-for-rmse", f"{abs(sum(errors)) / n:g}": "signed-mean"},
        why=f"The errors are {errors}, their squares add up to {total}, the mean is {total // n}, and its root is {root}.",
    )


@item(kind="choose", difficulty=2)
def best_single_number(rng: Random) -> Draft:
    usual, far = sorted(rng.sample(range(2, 12), 4)), rng.randint(40, 120)
    values = [*usual, far]
    mean, median = sum(values) / 5, values[2]
    squares = rng.random() < 0.5
    shown = values[:]
    rng.shuffle(shown)
    answer, other = (f"{mean:g}", str(median)) if squares else (str(median), f"{mean:g}")
    middle = (min(values) + far) / 2
    return Draft(
        prompt=f"Waiting times in minutes: {shown}. You must announce one number for all. Which makes the mean **{'squared' if squares else 'absolute'}** error smallest?",
        answer=answer,
        wrong={other: "median-for-mean" if squares else "mean-for-median", f"{middle:g}": "rmse-robust", str(far): "rmse-robust"},
        why=f"Squared errors are smallest at the mean, {mean:g}; absolute errors at the median, {median}.",
    )


@item(kind="predict", difficulty=3)
def pinball_bill(rng: Random) -> Draft:
    over, under = rng.sample([1, 2, 3, 4, 5, 8], 2)
    while True:
        demand = [rng.randint(10, 40) for _ in range(4)]
        order = rng.randint(15, 35)
        high = sum(max(order - d, 0) for d in demand)
        low = sum(max(d - order, 0) for d in demand)
        if high and low and high != low:
            break
    bill = over * high + under * low
    return Draft(
        prompt=f"A baker makes {order} cakes each day; the demand was {demand}. A cake too many costs {over} euros, a cake too few costs {under} euros. What is the bill for these days, in euros?",
        answer=str(bill),
        wrong={str(under * high + over * low): "sides-swapped", str(over * (high + low)): "one-price", str(under * (high + low)): "one-price", str(abs(over * high - under * low)): "signed-mean"},
        why=f"{high} cakes were too many and {low} too few: {over} · {high} + {under} · {low} = {bill}. This is the pinball loss at {under}/{over + under}, up to a factor.",
    )


@item(kind="choose", difficulty=3)
def one_wild_day(rng: Random) -> Draft:
    n = rng.choice([20, 50, 100])
    small, wild = rng.randint(2, 5), rng.randint(40, 90) * 10
    mae = ((n - 1) * small + wild) / n
    rmse = (((n - 1) * small**2 + wild**2) / n) ** 0.5
    return Draft(
        prompt=f"A forecast is off by {small} pieces on {n - 1} days and by {wild} on one day, when a sensor was broken. Which report is right?",
        answer=f"MAE {mae:.1f}, RMSE {rmse:.1f}, median absolute error {small}",
        wrong={f"MAE {rmse:.1f}, RMSE {mae:.1f}, median absolute error {small}": "rmse-robust",
               f"MAE {small}, RMSE {small}, median absolute error {mae:.1f}": "mean-for-median",
               f"MAE {mae:.1f}, RMSE {rmse**2:.1f}, median absolute error {small}": "no-root"},
        why="The median does not see one day, the mean sees its size, and the root of the mean square sees it most. MAE is never above RMSE.",
    )


@item(kind="line", difficulty=3)
def one_line_r2(rng: Random) -> Draft:
    while True:
        true = [rng.randint(5, 40) for _ in range(5)]
        guess = [v + rng.randint(-9, 9) for v in true]
        mean = sum(true) / 5
        spread = sum((v - mean) ** 2 for v in true)
        rest = sum((a - b) ** 2 for a, b in zip(true, guess))
        if spread and rest and 0.1 < abs(1 - rest / spread) and spread != rest:
            break
    r2 = 1 - rest / spread
    gmean = sum(guess) / 5
    gspread = sum((v - gmean) ** 2 for v in guess)
    return Draft(
        prompt="`y` holds true values and `f` the forecast. Write one line that sets `r2` to R2, the share of squared error that the forecast removes compared with the mean of `y`.",
        code=f"import numpy as np\ny = np.array({true}, dtype=float)\nf = np.array({guess}, dtype=float)",
        test="print(round(float(r2), 4))",
        answer=str(round(r2, 4)),
        wrong={str(round(rest / spread, 4)): "r2-scale", str(round(1 - rest / max(gspread, 1e-9), 4)): "r2-scale"},
        model="r2 = 1 - ((y - f) ** 2).sum() / ((y - y.mean()) ** 2).sum()",
        why=f"Squared errors of the forecast add up to {rest}, those of the mean to {spread:g}: R2 = 1 - {rest}/{spread:g} = {r2:.4f}.",
    )
