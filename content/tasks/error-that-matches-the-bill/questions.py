"""Questions of `error-that-matches-the-bill`: measures of a forecast, and what they do to a decision."""

from random import Random

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "square-for-linear": "You chose a measure with squares. Here twice the error costs twice as much, not four times: squares would let one bad day rule.",
    "linear-for-square": "You chose a measure that adds errors as they are. Here an error twice as large costs far more than twice: one large miss has to outweigh many small ones.",
    "percent-for-units": "You chose a percentage. The bill is per piece, and a percentage makes a miss on a quiet day look dear and the same miss on a busy day look cheap.",
    "same-both-sides": "You treated too much and too little alike. Their prices differ, so the best forecast leans to the cheaper side.",
    "wrong-side": "You leaned to the wrong side. Read which mistake is the dear one, and make that mistake rare.",
    "percent-with-zeros": "A percentage error divides by the true value. With a true value of 0 it is not defined.",
    "r2-is-share": "R2 is not a share between 0 and 1. It compares with the mean of the true values, and a forecast that is worse than the mean gets a negative number.",
    "r2-is-correlation": "R2 judges the numbers themselves, not how they move. A forecast that moves perfectly with the truth and is far off still gets a bad R2.",
    "other-measure": "You compared under another measure. Write both rows of errors down and apply the one that is asked for.",
    "small-is-better": "You chose the forecast with fewer misses by count. The measure adds up sizes.",
}


@item(kind="choose", difficulty=2)
def price_of_one_piece(rng: Random) -> Draft:
    goods, euro = rng.choice([("loaves", 2), ("bunches of flowers", 3), ("meals", 4), ("litres of milk", 1)])
    euro += rng.randint(0, 3)
    small, large = rng.randint(8, 20), rng.randint(200, 500)
    return Draft(
        prompt=f"A kitchen plans {goods} for small sites (about {small} a day) and large ones (about {large} a day). "
               f"One too many is thrown away and costs {euro} euros; one too few costs {euro} euros as well, at every site. "
               "Which measure ranks forecasts as the bill does?",
        answer="mean absolute error, in pieces",
        wrong={"mean squared error": "square-for-linear", "mean absolute percentage error": "percent-for-units", "R2, averaged over the sites": "other-measure"},
        why=f"Each piece of error costs {euro} euros, wherever it happens and in either direction: the bill is {euro} times the sum of absolute errors.",
    )


@item(kind="choose", difficulty=2)
def dear_when_large(rng: Random) -> Draft:
    miss = rng.randint(5, 20)
    place = rng.choice(["a small power grid", "a pumping station", "a cooling plant"])
    return Draft(
        prompt=f"The operator of {place} forecasts the load. A miss of {miss} units is corrected for 100 euros, a miss of {2 * miss} units "
               f"for 400 euros, a miss of {4 * miss} units for 1600 euros. Too high and too low cost the same. Which measure ranks forecasts as the bill does?",
        answer="root mean squared error",
        wrong={"mean absolute error": "linear-for-square", "mean absolute percentage error": "percent-for-units", "median absolute error": "linear-for-square"},
        why="Twice the miss costs four times as much: the bill grows with the square. A root at the end does not change which forecast is better.",
    )


@item(kind="choose", difficulty=3)
def unequal_sides(rng: Random) -> Draft:
    over, under = rng.choice([(1, 3), (1, 4), (1, 9), (2, 8), (3, 1), (4, 1), (9, 1), (3, 2), (2, 3)])
    thing = rng.choice(["seats on an extra bus", "units of blood", "cakes", "nurses on call"])
    q = under / (under + over)
    options = {f"the {100 * (1 - q):.0f} % quantile": "wrong-side", "the mean": "same-both-sides", "the median": "same-both-sides"}
    return Draft(
        prompt=f"Each day somebody orders {thing} before the demand is known. One too many costs {over}00 euros, one too few costs {under}00 euros. "
               "Of the distribution of tomorrow's demand, which number makes the expected bill smallest?",
        answer=f"the {100 * q:.0f} % quantile",
        wrong=options,
        why=f"The best order is exceeded with a chance of {over}/({over} + {under}): demand stays below it in {100 * q:.0f} % of all days. "
            "The pinball loss at this quantile is the bill, up to a factor.",
    )


@item(kind="choose", difficulty=3)
def two_rows_of_errors(rng: Random) -> Draft:
    while True:
        n = rng.randint(4, 5)
        even = [rng.choice([-1, 1]) * rng.randint(3, 5) for _ in range(n)]
        spiky = [rng.choice([-1, 0, 0, 1]) for _ in range(n - 1)] + [rng.randint(9, 13)]
        rng.shuffle(spiky)
        mae = [sum(map(abs, e)) / n for e in (even, spiky)]
        mse = [sum(v * v for v in e) / n for e in (even, spiky)]
        if mae[0] > mae[1] + 0.2 and mse[0] < mse[1]:
            break
    swap = rng.random() < 0.5
    first, second = (spiky, even) if swap else (even, spiky)
    even_name, spiky_name = ("B", "A") if swap else ("A", "B")
    squares = rng.random() < 0.5
    answer = f"{even_name if squares else spiky_name} is better"
    other = f"{spiky_name if squares else even_name} is better"
    measure = "root mean squared error" if squares else "mean absolute error"
    return Draft(
        prompt=f"Errors of two forecasts on the same days:\n\n- A: {first}\n- B: {second}\n\nWhich is better under **{measure}**?",
        answer=answer,
        wrong={other: "other-measure", "both are equal": "small-is-better"},
        why=f"MAE: {even_name} {mae[0]:.2f}, {spiky_name} {mae[1]:.2f}. Mean of squares: {even_name} {mse[0]:.2f}, {spiky_name} {mse[1]:.2f}. "
            "One large miss weighs far more once it is squared.",
    )


@item(kind="choose", difficulty=3)
def what_r2_says(rng: Random) -> Draft:
    while True:
        base = rng.randint(10, 40)
        true = [base + d for d in rng.sample(range(-6, 7), 4)]
        shift = rng.choice([-1, 1]) * rng.randint(2, 15)
        mean = sum(true) / 4
        spread = sum((v - mean) ** 2 for v in true)
        r2 = 1 - 4 * shift**2 / spread
        if abs(r2) > 0.15 and r2 < 0.85:
            break
    guess = [v + shift for v in true]
    answer = "negative" if r2 < 0 else "between 0 and 0.9"
    wrong = {"exactly 1": "r2-is-correlation", "between 0 and 0.9" if r2 < 0 else "negative": "r2-is-share"}
    return Draft(
        prompt=f"True values {true}, forecast {guess}. What is R2?",
        answer=answer,
        wrong=wrong,
        why=f"Every error is {shift}, so the squared errors add up to {4 * shift**2}. Around their own mean the true values have {spread:.2f}. "
            f"R2 = 1 - {4 * shift**2}/{spread:.2f} = {r2:.2f}.",
    )


@item(kind="choose", difficulty=2)
def days_with_nothing(rng: Random) -> Draft:
    true = [rng.randint(1, 9) for _ in range(4)] + [0, 0]
    rng.shuffle(true)
    guess = [max(0, v + rng.choice([-2, -1, 1, 2])) for v in true]
    part = rng.choice(["a rare spare part", "an emergency drug", "a spare filter", "a special tyre"])
    return Draft(
        prompt=f"Weekly demand for {part}: {true}. Forecast: {guess}. The planner wants a percentage that can be computed on every such history. Which one?",
        answer="sum of absolute errors over sum of demand",
        wrong={"mean of |error| / demand, week by week": "percent-with-zeros", "median of |error| / demand, week by week": "percent-with-zeros"},
        why=f"Some weeks have demand 0, and a division by 0 says nothing. The ratio of sums is {sum(abs(a - b) for a, b in zip(true, guess))}/{sum(true)}; "
            "it only needs some demand in the whole history.",
    )
