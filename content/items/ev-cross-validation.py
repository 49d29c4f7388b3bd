"""Quick items for `ev-cross-validation`."""

from random import Random
from statistics import mean, pstdev, stdev

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "trains-on-one-fold": "One fold tests; all the others train.",
    "trains-on-everything": "The tested fold must stay out of training.",
    "tests-k-times": "Every row is tested exactly once, in its own fold, and trains in all other rounds.",
    "population-spread": "That divides by k. A handful of fold scores is a sample: divide by k − 1.",
    "error-of-the-mean": "That is the spread divided by the root of k. Fold scores share most of their training rows, so they are not independent, and this claims too much.",
    "range-for-spread": "That is the distance from worst to best. It grows with the number of folds and is no standard deviation.",
    "mixed-by-chance": "Chance puts rows of the same member, or of the future, on both sides. The score is then about something easier.",
    "forgets-rare-class": "With a rare class plain folds may hold hardly any of it. Keep its share in every fold.",
    "groups-not-needed": "No member or time is hidden from the model in use. Hiding them asks a harder question.",
    "time-not-needed": "Order in time plays no part in this deployment.",
    "members-not-time": "Members are known in use; what is new is the later time. The folds must not train on the future.",
    "time-not-members": "What is new in use are the members. Cutting by time leaves them on both sides.",
    "window-overlaps": "The windows must follow one another. Yours overlap.",
    "window-from-start": "The last window ends on the last day. Count back from there.",
    "one-day-off": "You are one day off: a window of w days that ends on day e starts on day e − w + 1.",
    "scaler-before-folds": "The scaler learned from the rows of the tested fold. It must be fitted inside the loop, on training rows only.",
    "scaler-on-test": "Test rows are transformed by the scaler that was fitted on training rows; fitting it anew gives them another scale.",
    "future-trains": "You counted all rows outside the window. A rolling fold trains on the past alone.",
    "answers-missing": "You took all earlier rows. The answers of the last ones were not in yet on the morning of the fit.",
    "window-trains": "The rows of the window itself are tested, so they do not train.",
}


@item(kind="predict", difficulty=1)
def how_many_train(rng: Random) -> Draft:
    k = rng.choice([3, 4, 5, 6, 8, 10])
    n = k * rng.randint(4, 40)
    times = rng.choice([2, 3, 4, 10])
    asked = rng.random() < 0.5
    size = n // k
    if asked:
        return Draft(prompt=f"{n} rows are cut into {k} folds of equal size for cross-validation. How many rows does each of the {k} models train on?", answer=str(n - size),
                     wrong={str(size): "trains-on-one-fold", str(n): "trains-on-everything"}, why=f"One fold of {size} rows is tested; the other {n - size} train.")
    return Draft(prompt=f"{k}-fold cross-validation is repeated {times} times, each time with a new shuffle of {n} rows. How many predictions on test rows does a single row get in all?",
                 answer=str(times), wrong={str(times * k): "tests-k-times", str(times * (k - 1)): "tests-k-times"}, why="In each repetition a row stands in exactly one fold, so it is tested once.")


@item(kind="choose", difficulty=2)
def mean_and_spread(rng: Random) -> Draft:
    while True:
        scores = [rng.randint(60, 92) for _ in range(rng.choice([4, 5]))]
        parts = [stdev(scores), pstdev(scores), stdev(scores) / len(scores) ** 0.5, max(scores) - min(scores)]
        lines = [f"{mean(scores):.1f} ± {p:.1f}" for p in parts]
        if len(set(lines)) == 4 and parts[0] > 2:
            break
    shown = ", ".join(map(str, scores))
    return Draft(prompt=f"Cross-validation gave these fold scores (percent):\n\n{shown}\n\nThe report asks for mean ± sample standard deviation of the folds. Which line is right?", answer=lines[0],
                 wrong={lines[1]: "population-spread", lines[2]: "error-of-the-mean", lines[3]: "range-for-spread"},
                 why="Sum the squared distances from the mean, divide by k − 1, take the root.")


@item(kind="predict", difficulty=3)
def windows_of_a_backtest(rng: Random) -> Draft:
    last, folds, days = rng.randint(75, 200), rng.choice([3, 4, 5]), rng.choice([5, 7, 10, 14])
    starts = [last + 1 - (folds - i) * days for i in range(folds)]
    return Draft(prompt=(f"A table ends with day {last}. A backtest has {folds} test windows of {days} days each. They follow one another without gap, and the last one ends on day {last}. "
                         "What does a correct program print for the first days of the windows, oldest first?"),
                 code="print(first_days)   # a list", answer=str(starts),
                 wrong={str([s - 1 for s in starts]): "one-day-off", str([last - folds + 1 + i - days + 1 for i in range(folds)]): "window-overlaps", str([days * i for i in range(folds)]): "window-from-start"},
                 why=f"The last window holds the days {starts[-1]} to {last}. Each earlier one starts {days} days before.")


# (text, right kind)
CASES = (
    ("{n} questionnaires of {n} people; {p} % answered yes. The model will serve further people of the same kind, all in the same month.", "stratified"),
    ("{n} parts from one machine on one day, {p} % of them faulty. The model will check the other parts of that day.", "stratified"),
    ("{n} recordings of {m} singers. The model will be used on singers who were never recorded.", "grouped"),
    ("{n} tissue samples of {m} patients, {p} % of them ill. The model will be used on new patients.", "grouped"),
    ("{n} daily sales of the same {m} shops over three years. Each Monday the model is refitted and predicts the next week.", "rolling"),
    ("{n} hours of load of the same {m} streets. The model is refitted every month; the habits of the streets drift.", "rolling"),
)
NAMES = {"stratified": "Stratified folds, shuffled by rows", "grouped": "Folds that keep each member together", "rolling": "Rolling folds: past trains, next stretch tests", "plain": "Plain shuffled folds"}
MISTAKES = {("stratified", "grouped"): "groups-not-needed", ("stratified", "rolling"): "time-not-needed", ("stratified", "plain"): "forgets-rare-class", ("grouped", "stratified"): "mixed-by-chance",
            ("grouped", "plain"): "mixed-by-chance", ("grouped", "rolling"): "time-not-members", ("rolling", "stratified"): "mixed-by-chance", ("rolling", "plain"): "mixed-by-chance", ("rolling", "grouped"): "members-not-time"}


@item(kind="choose", difficulty=2)
def which_folds(rng: Random) -> Draft:
    text, right = rng.choice(CASES)
    prompt = text.format(n=rng.randint(20, 90) * 10, m=rng.randint(8, 40), p=rng.randint(2, 8))
    return Draft(prompt=f"{prompt}\n\nWhich folds estimate the error in use best?", answer=NAMES[right], wrong={NAMES[k]: MISTAKES[right, k] for k in NAMES if k != right},
                 why="Each test fold must be new to its model in the way the cases in use are new, and a rare class must be in every fold.")


@item(kind="order", difficulty=3)
def loop_without_a_leak(rng: Random) -> Draft:
    scaler = rng.choice(["StandardScaler", "RobustScaler", "MinMaxScaler"])
    model = rng.choice(["Ridge", "Lasso", "KNeighborsRegressor", "SVR"])
    past, out = rng.choice([("train", "test"), ("fit", "hold"), ("inside", "outside")])
    lines = [
        f"for {past}, {out} in folds:",
        f"    scaler = {scaler}().fit(X[{past}])",
        f"    model = {model}().fit(scaler.transform(X[{past}]), y[{past}])",
        f"    guess = model.predict(scaler.transform(X[{out}]))",
        f"    errors.append(abs(guess - y[{out}]).mean())",
    ]
    return Draft(prompt="Put the lines of a cross-validation loop in order.", answer="\n".join(lines),
                 wrong={"\n".join([lines[1], lines[0], *lines[2:]]): "scaler-before-folds", "\n".join([lines[0], lines[2], lines[1], *lines[3:]]): "scaler-on-test"},
                 why="Everything that learns from data, the scaler too, is fitted inside the loop on training rows.")


@item(kind="line", difficulty=3)
def rows_of_a_rolling_fold(rng: Random) -> Draft:
    start, width, wait = rng.randint(20, 60), rng.randint(3, 7), rng.randint(2, 9)
    days = [start - wait - 1, start - wait, start - 1, start, start + width - 1, start + width, start - wait - rng.randint(2, 15)]
    rng.shuffle(days)
    say = lambda f: str([bool(f(d)) for d in days])  # noqa: E731
    return Draft(prompt=("One fold of a backtest tests the days `start` to `start + width - 1`. Its model is fitted in the morning of day `start`. The answer of a row of day d comes in during day "
                         "d + `wait`. Write one line that sets `train` to a boolean array: the rows whose answer was there in time."),
                 code=f"import numpy as np\nday = np.array({days})\nstart, width, wait = {start}, {width}, {wait}",
                 answer=say(lambda d: d + wait < start), test="print(np.asarray(train).tolist())", model="train = day + wait < start",
                 wrong={say(lambda d: d < start): "answers-missing", say(lambda d: not start <= d < start + width): "future-trains", say(lambda d: d + wait <= start): "one-day-off", say(lambda d: d < start + width): "window-trains"},
                 why="In the morning of day start, only answers of earlier days are in: d + wait < start.")
