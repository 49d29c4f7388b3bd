"""Quick items for `cml-baselines`."""

from random import Random
from statistics import mean, median

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "mean-for-absolute": "That is what the mean gives. Under absolute error the median is the best constant; a few large values drag the mean away from most cases.",
    "median-for-squared": "That is the median. Under squared error the mean is the best constant, because a large miss weighs with its square.",
    "mode-for-number": "The most frequent value is the best guess for accuracy, not for a distance between numbers.",
    "middle-of-range": "Halfway between smallest and largest is best only if the single largest miss counts.",
    "vote-for-chance": "A hard 0 or 1 costs log loss without bound as soon as it is wrong once. A chance is asked for.",
    "coin-for-chance": "One half ignores how often yes comes in the training rows. The share of ones is never worse there.",
    "share-upside-down": "That is the share of the other class.",
    "high-is-good": "A high accuracy says little where one class rules. Compare it with always naming the frequent class.",
    "baseline-is-half": "A baseline does not toss a coin. It names the most frequent class every time.",
    "any-gain": "The model does not beat the baseline: look at both numbers again.",
    "last-value": "That repeats the last known day. Days of a week differ, so copy the same weekday instead.",
    "weekday-shifted": "That value stands one weekday off. The same weekday lies a multiple of 7 days away.",
    "mean-of-week": "The mean of the week forgets that weekdays differ.",
    "weaker-bar": "Without the model you would use the better baseline, so the skill is measured against that one.",
    "ratio-not-skill": "That is the error ratio. Skill is one minus it: 1 is perfect, 0 is no gain.",
    "divides-by-model": "The gain is divided by the error of the baseline, not by that of the model.",
    "sums-for-means": "You gave the total. The mean divides it by the number of test rows.",
    "from-test": "That constant was taken from the test rows, which nobody has when the baseline is made.",
    "test-before-bar": "A baseline is made from training rows and fixed before anybody looks at the test error.",
    "complex-first": "Start with what needs no features. Each later step has to beat the one before.",
}


@item(kind="predict", difficulty=2)
def error_of_the_constant(rng: Random) -> Draft:
    while True:
        train = [rng.randint(2, 20) for _ in range(4)] + [rng.randint(60, 140)]
        rng.shuffle(train)
        test = [rng.randint(2, 30) for _ in range(4)]
        if sum(train) % 5 == 0:
            break
    error = lambda c: sum(abs(c - v) for v in test) / 4  # noqa: E731
    best = median(train)
    return Draft(
        prompt="A baseline for mean absolute error predicts the same number for every row: the one that is best on `train`. What is its mean absolute error on `test`?",
        code=f"train = {train}\ntest = {test}", answer=str(error(best)),
        wrong={str(error(mean(train))): "mean-for-absolute", str(error(median(test))): "from-test", str(4 * error(best)): "sums-for-means"},
        why=f"The best constant under absolute error is the median of the training values, {best}.")


MEASURES = {"mean absolute error": "absolute", "mean squared error": "squared"}


@item(kind="choose", difficulty=1)
def which_constant(rng: Random) -> Draft:
    measure = rng.choice(list(MEASURES))
    while True:
        mode = rng.randint(1, 4)
        values = sorted([mode, mode, *(rng.randint(6, 20) for _ in range(4)), rng.randint(50, 120)])
        numbers = (median(values), sum(values) / 7, mode, (values[0] + values[-1]) / 2)
        if sum(values) % 7 == 0 and len(set(numbers)) == 4:
            break
    text = [f"{n:g}" for n in numbers]
    shown = rng.sample(values, 7)
    absolute = MEASURES[measure] == "absolute"
    answer, other = (text[0], text[1]) if absolute else (text[1], text[0])
    return Draft(prompt=f"Seven training values:\n\n{', '.join(map(str, shown))}\n\nWhich constant prediction has the smallest {measure} on them?", answer=answer,
                 wrong={other: "mean-for-absolute" if absolute else "median-for-squared", text[2]: "mode-for-number", text[3]: "middle-of-range"},
                 why="The median is best under absolute error, the mean under squared error." + f" Median {text[0]}, mean {text[1]}.")


@item(kind="choose", difficulty=2)
def is_this_model_good(rng: Random) -> Draft:
    thing = rng.choice(["fraud", "a faulty part", "a missed appointment", "spam", "a late parcel"])
    rare = rng.choice([1, 2, 3, 4, 5, 8, 10])
    better = rng.random() < 0.4
    accuracy = 100 - rare + (rng.choice([0.3, 0.5, 0.7]) if better else -rng.choice([0.3, 0.5, 0.8, 1.2]))
    base = 100 - rare
    gap = f"{abs(accuracy - base):.1f}"
    good = f"It is {gap} points above always saying no, so it has learned something"
    bad = f"It is {gap} points below always saying no, so by this measure it is no use"
    answer, other = (good, bad) if better else (bad, good)
    wrong = {other: "any-gain", "It is far above the 50 % of a baseline, so it is good": "baseline-is-half", f"An accuracy of {accuracy:.1f} % is excellent, whatever the baseline": "high-is-good"}
    return Draft(prompt=f"{rare} % of the cases are {thing}. A model that answers yes or no has an accuracy of {accuracy:.1f} % on a large test. What does the number say?",
                 answer=answer, wrong=wrong,
                 why=f"Always saying no is right in {base} % of the cases. That is the bar for accuracy; with rare cases another measure would tell more.")


@item(kind="predict", difficulty=2)
def same_weekday(rng: Random) -> Draft:
    first = rng.randint(1, 60)
    week = rng.sample(range(10, 60), 7)
    ahead = rng.choice([2, 3, 4, 5, 9, 10, 11, 12, 16, 17])
    last = first + 6
    at = lambda shift: str(week[(ahead - 1 + shift) % 7])  # noqa: E731
    return Draft(prompt=f"The list holds the sales of the last seven days, day {first} to day {last}. What does the same-weekday baseline predict for day {last + ahead}?",
                 code=f"sales = {week}", answer=at(0), wrong={str(week[-1]): "last-value", at(1): "weekday-shifted", at(-1): "weekday-shifted", str(sum(week) / 7): "mean-of-week"},
                 why=f"Day {last + ahead} is the same weekday as day {first + (ahead - 1) % 7}.")


@item(kind="predict", difficulty=3)
def skill_of_a_model(rng: Random) -> Draft:
    while True:
        a, b = rng.sample([4, 5, 8, 10, 16, 20, 25, 40, 50], 2)
        model = rng.randint(2, 60)
        bar, weak = min(a, b), max(a, b)
        if model not in (a, b) and (bar - model) * 1000 % bar == 0 and (weak - model) * 1000 % weak == 0:
            break
    skill = lambda base: f"{1 - model / base:g}"  # noqa: E731
    return Draft(prompt="Skill is measured against what you would use without the model. What is the skill of this model?",
                 code=f"mean_absolute_error = {{'last week': {a}, 'shop median': {b}, 'model': {model}}}", answer=skill(bar),
                 wrong={skill(weak): "weaker-bar", f"{model / bar:g}": "ratio-not-skill", f"{bar / model - 1:g}": "divides-by-model"},
                 why=f"The better baseline has error {bar}: skill = 1 − {model}/{bar}. Negative means worse than the baseline.")


@item(kind="line", difficulty=3)
def write_the_chance(rng: Random) -> Draft:
    name = rng.choice(["clicked", "returned", "paid", "opened", "failed", "came"])
    n = rng.choice([8, 10, 16, 20])
    ones = rng.choice([i for i in range(1, n) if 2 * i != n])
    values = [1] * ones + [0] * (n - ones)
    rng.shuffle(values)
    rows = rng.randint(2, 4)
    say = lambda value: str([round(value, 6)] * rows)  # noqa: E731
    return Draft(
        prompt="A baseline for log loss gives every test row the same chance of a 1, learned from the training rows. Write one line that sets `chance` to a list or array with one number for each test row.",
        code=f"import numpy as np\n{name} = np.array({values})   # training rows\nn_test = {rows}",
        answer=say(ones / n), test="print([round(float(c), 6) for c in np.asarray(chance)])", model=f"chance = np.full(n_test, {name}.mean())",
        wrong={say(round(ones / n)): "vote-for-chance", say(0.5): "coin-for-chance", say(1 - ones / n): "share-upside-down"},
        why="The share of ones in training minimises log loss among constants on those rows.")


@item(kind="order", difficulty=1)
def ladder_of_baselines(rng: Random) -> Draft:
    thing, group, cause = rng.choice([("rent", "district", "area and age"), ("sales", "weekday", "price and weather"), ("delay", "route", "distance and hour"), ("length of stay", "ward", "age and diagnosis"), ("yield", "field", "rain and seed")])
    noun = rng.choice(["report", "memo", "notebook", "review"])
    rows = rng.randint(20, 90) * 100
    steps = [
        f"Set aside the test rows of the {rows}, then leave them alone",
        f"Predict the median {thing} of the training rows for everybody",
        f"Predict the median {thing} of the training rows of the same {group}",
        f"Fit a linear model on {group}, {cause}",
        f"Fit boosted trees with tuned settings on {group}, {cause}",
        f"Write all test errors into the {noun}, side by side",
    ]
    return Draft(prompt=f"A team predicts {thing}. Put the steps in order: test rows are protected first, and each rung knows more than the one before.", answer="\n".join(steps),
                 wrong={"\n".join([*steps[1:], steps[0]]): "test-before-bar", "\n".join([steps[0], *steps[4:0:-1], steps[5]]): "complex-first"},
                 why="No features, one feature, a simple model, then the costly one: the first rung that is not worth its step shows itself.")
