"""Quick items for `sta-descriptive-robust`: centres, spreads, what moves them, and which one a question needs."""

from random import Random
from statistics import mean, median

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "unsorted": "You took the middle of the list as it stands. The median is the middle of the *sorted* values.",
    "mean-for-median": "That is the mean. The median is the value in the middle of the sorted list.",
    "one-of-two": "With an even number of values the median lies halfway between the two in the middle.",
    "around-the-mean": "You measured the distances from the mean. They start at the median here.",
    "mean-of-distances": "You averaged the distances. One large distance then moves the result; the median of the distances was asked.",
    "signed-distances": "You left the signs on the distances. They cancel around the median.",
    "median-for-total": "You took the median for a question about a total. Only the mean times the count gives the total back.",
    "mean-for-typical": "You took the mean for a question about the usual case. A few huge values decide it.",
    "middle-for-tail": "You took a summary of the middle for a question about the slow end.",
    "single-case": "You took a single extreme case. One broken record decides it.",
    "wild-value-harmless": "You expected it to stay. Squares and sums take the full size of a wild value.",
    "robust-moves": "You expected a robust summary to move. It looks at places in the sorted list, not at sizes.",
    "masking-missed": "You expected the outlier to be found. It widens the standard deviation it is measured with: among n values no one can lie more than √(n-1) of them from the mean.",
    "always-hidden": "You expected the outlier to be hidden. With this many values it can lie far enough out.",
    "cuts-one-side": "You cut at the top alone. A trimmed mean leaves out the same number at both ends.",
    "not-trimmed": "That is the plain mean, with nothing left out.",
    "uses-deviation": "You used mean and standard deviation, which the outliers move themselves.",
    "factor-forgotten": "The factor 1.4826 is missing: without it the scale is not that of a standard deviation.",
}


@item(kind="predict", difficulty=1)
def middle_of_a_list(rng: Random) -> Draft:
    n = rng.choice([5, 6, 7])
    values = rng.sample(range(1, 30), n - 1) + [rng.randint(100, 900)]
    while values == sorted(values):
        rng.shuffle(values)
    rng.shuffle(values)
    raw = values[n // 2] if n % 2 else (values[n // 2 - 1] + values[n // 2]) / 2
    return Draft(
        prompt="What does this print?", code=f"import numpy as np\nprint(np.median({values}))", answer=str(float(median(values))),
        wrong={str(float(raw)): "unsorted", str(float(sorted(values)[n // 2])): "one-of-two", str(round(mean(values), 6)): "mean-for-median"},
        why=f"Sorted: {sorted(values)}.",
    )


@item(kind="predict", difficulty=2)
def median_distance(rng: Random) -> Draft:
    while True:
        values = sorted(rng.sample(range(10, 40), 4)) + [rng.randint(60, 200)]
        centre = median(values)
        if mean(values) != centre:
            break
    answer = median(abs(v - centre) for v in values)
    shown = rng.sample(values, 5)
    return Draft(
        prompt="What does this print?", code=f"import numpy as np\nx = np.array({shown})\nprint(np.median(np.abs(x - np.median(x))))", answer=str(float(answer)),
        wrong={f"{median(abs(v - mean(values)) for v in values):.6g}": "around-the-mean", f"{mean([abs(v - centre) for v in values]):.6g}": "mean-of-distances", "0.0": "signed-distances"},
        why=f"The median is {centre}; the distances, sorted, are {sorted(abs(v - centre) for v in values)}.",
    )


@item(kind="choose", difficulty=2)
def summary_for_the_job(rng: Random) -> Draft:
    n = rng.randint(2, 60) * 1000
    options = {"mean": "the mean", "median": "the median", "p95": "the 95th percentile", "max": "the maximum"}
    prompt, right, named = rng.choice([
        (f"A cloud bill is the sum over {n:,} calls of very unequal length. Which summary of one call, times {n:,}, gives the bill?", "mean",
         {"median": "median-for-total", "p95": "median-for-total", "max": "single-case"}),
        (f"Moderators read {n:,} posts a week. To plan their hours, which summary of the reading time of one post has to be multiplied by {n:,}?", "mean",
         {"median": "median-for-total", "p95": "median-for-total", "max": "single-case"}),
        (f"What does *the customer in the middle* of {n:,} pay per year, when a few companies pay a thousand times more?", "median",
         {"mean": "mean-for-typical", "p95": "middle-for-tail", "max": "single-case"}),
        (f"A shop page says how long *a usual* delivery takes. Of {n:,} deliveries a few got lost for months.", "median",
         {"mean": "mean-for-typical", "p95": "middle-for-tail", "max": "single-case"}),
        (f"19 of 20 answers must come in time. Which summary of {n:,} response times is compared with the limit?", "p95",
         {"mean": "middle-for-tail", "median": "middle-for-tail", "max": "single-case"}),
        (f"Complaints come from the slowest twentieth of {n:,} page loads; some records are broken. Which summary shows whether it got better for them?", "p95",
         {"mean": "middle-for-tail", "median": "middle-for-tail", "max": "single-case"}),
    ])
    return Draft(prompt=prompt, answer=options[right], wrong={options[k]: m for k, m in named.items()},
                 why={"mean": "A total is the mean times the count.", "median": "Half lie below, half above, whatever the extremes do.", "p95": "The question is about the value that 95 % stay below."}[right])


@item(kind="choose", difficulty=2)
def what_moves(rng: Random) -> Draft:
    while True:
        values = sorted(rng.sample(range(30, 70), 9))
        wild = values[-1] * rng.choice([10, 50, 100])
        distances = sorted(abs(v - values[4]) for v in values)
        if values[8] - values[4] > distances[4]:        # else the largest reading is the one the MAD rests on
            break
    moving = rng.random() < 0.5
    robust = ["the median", "the interquartile range", "the median absolute deviation"]
    touchy = ["the standard deviation", "the mean", "the range (maximum minus minimum)"]
    answer = rng.choice(touchy if moving else robust)
    others = robust if moving else touchy
    return Draft(
        prompt=f"Nine readings: {values}. The largest is now logged as {wild}. Which of these summaries {'changes' if moving else 'stays as it was'}?",
        answer=answer, wrong={o: "robust-moves" if moving else "wild-value-harmless" for o in others},
        why="Summaries built from places in the sorted list do not see how far out the last value lies. Means, squares and extremes do.",
    )


@item(kind="choose", difficulty=4)
def how_far_can_one_lie(rng: Random) -> Draft:
    n = rng.choice([5, 6, 7, 8, 9, 17, 20, 30, 50, 100])
    good = rng.randint(10, 90)
    wild = good * rng.choice([1000, 10000, 100000])
    furthest = (n - 1) ** 0.5
    found = furthest > 3
    yes, no = f"yes: it lies {furthest:.2f} standard deviations from the mean", f"no: it lies only {furthest:.2f} standard deviations from the mean"
    return Draft(
        prompt=f"{n - 1} readings are {good}, one is {wild}. A monitor flags what lies more than 3 standard deviations (`np.std`) from the mean of these {n} readings. Is {wild} flagged?",
        answer=yes if found else no,
        wrong={
            (f"no: it lies only {furthest / 10:.2f} standard deviations from the mean" if found else f"yes: it lies {furthest * n:.2f} standard deviations from the mean"): "always-hidden" if found else "masking-missed",
            "it depends on how large the wild reading is": "masking-missed",
        },
        why=f"With m = {n} readings, m - 1 of them equal, the odd one lies √(m-1) = {furthest:.2f} standard deviations from the mean, however large it is: it widens its own ruler.",
    )


@item(kind="predict", difficulty=3)
def trimmed(rng: Random) -> Draft:
    while True:
        inner = rng.sample(range(10, 40), 3)
        low, high = rng.randint(0, 5), rng.randint(100, 900)
        if sum(inner) % 3 == 0:
            break
    values = [*inner, low, high]
    rng.shuffle(values)
    top = sorted(values)[:-1]
    return Draft(
        prompt="What does this print?", code=f"x = sorted({values})\nk = int(0.2 * len(x))\nkept = x[k:len(x) - k]\nprint(sum(kept) / len(kept))", answer=str(float(sum(inner) / 3)),
        wrong={f"{sum(top) / 4:.6g}": "cuts-one-side", f"{mean(values):.6g}": "not-trimmed"},
        why=f"One value is cut at each end; {sorted(inner)} stay.",
    )


@item(kind="line", difficulty=3)
def robust_scores(rng: Random) -> Draft:
    while True:
        values = [float(v) for v in rng.sample(range(10, 30), 5)] + [float(rng.randint(80, 300))]
        rng.shuffle(values)
        centre = median(values)
        spread = median(abs(v - centre) for v in values)
        if spread > 0:
            break
    average = mean(values)
    deviation = (sum((v - average) ** 2 for v in values) / 6) ** 0.5

    def text(scores: list[float]) -> str:
        return str([round(s, 3) + 0.0 for s in scores])

    return Draft(
        prompt="Write one line that makes `z`: the distance of each value from the median `m`, in units of 1.4826 times the median absolute deviation. Keep the sign.",
        code=f"import numpy as np\nx = np.array({values})\nm = np.median(x)", test="print((np.round(z, 3) + 0.0).tolist())",
        model="z = (x - m) / (1.4826 * np.median(np.abs(x - m)))", answer=text([(v - centre) / (1.4826 * spread) for v in values]),
        wrong={text([(v - average) / deviation for v in values]): "uses-deviation", text([(v - centre) / spread for v in values]): "factor-forgotten",
               text([(v - centre) / deviation for v in values]): "uses-deviation", text([abs(v - centre) / (1.4826 * spread) for v in values]): None},
        why="Median for the centre, median of the absolute distances for the spread: the wild value moves neither.",
    )
