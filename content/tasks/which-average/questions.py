"""Questions of `which-average`: which summary answers the question."""

from random import Random
from statistics import mean, median

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "median-for-total": "You took the median for a question about a total. Many small cases hide the few large ones that make up the bill.",
    "mean-for-typical": "You took the mean for a question about the usual case. A few very large values pull it where hardly anybody is.",
    "middle-for-tail": "You took a summary of the middle for a question about the worst cases. It can stay still while they double.",
    "max-for-tail": "You took the maximum. It is one single case, it grows with the amount of data, and one broken clock decides it.",
    "spread-is-robust": "You took a summary that one wild value can move as far as it likes. Squares make it worse.",
    "robust-moves": "You expected a robust summary to move. A single value only changes places in the sorted list.",
    "mean-of-means": "You averaged the group means without their sizes. A group of ten then weighs as much as one of a thousand.",
    "medians-combine": "You combined medians. The median of the whole depends on all values, not on the medians and sizes of its parts.",
    "shift-moves-spread": "You let a constant shift the spread. Adding the same number to every value moves the centre alone.",
    "unit-squared": "You squared the factor. That happens to a variance; the spread named here has the unit of the values.",
    "unit-forgotten": "You left the spread as it was. A change of unit multiplies it.",
    "skew-reversed": "You turned the order round. The long tail pulls the mean to its own side.",
    "skew-ignored": "You took the distribution for symmetric. The quartiles lie at unequal distances from the median.",
    "breakdown-of-mean": "That is the limit of the mean: it breaks with the first bad value. The median stands much more.",
    "breakdown-of-quartiles": "That is about a quarter, the limit of the quartiles and the interquartile range.",
    "over-half": "With that many bad values they are the majority, and the middle of the sorted list is one of them.",
}


@item(kind="choose", difficulty=2)
def question_to_summary(rng: Random) -> Draft:
    n = rng.randint(3, 90) * 1000
    options = {
        "mean": "the mean, from a sample",
        "median": "the median",
        "p99": "the 99th percentile",
        "max": "the maximum",
        "min": "the minimum",
    }
    situation, right, wrong, why = rng.choice([
        (f"A GPU provider bills each of {n:,} jobs by the second. Job lengths are very uneven. Which summary of job length, times {n:,}, estimates the bill?",
         "mean", {"median": "median-for-total", "p99": "median-for-total", "max": None}, "A total is the mean times the count, however uneven the values are."),
        (f"A warehouse has to order boxes for {n:,} orders next month. Order sizes have a long tail. Which summary of pieces per order, times {n:,}, gives the pieces to expect?",
         "mean", {"median": "median-for-total", "p99": "median-for-total", "min": None}, "Expected pieces in all = mean per order times orders."),
        (f"A report on {n:,} customers says in one number what *a usual customer* spends. A few resellers spend hundreds of times more.",
         "median", {"mean": "mean-for-typical", "max": "mean-for-typical", "p99": "middle-for-tail"}, "Half of the customers spend less, half more: the resellers cannot move it."),
        (f"A page tells applicants what *the person in the middle* earns in a field of {n:,} people. A few incomes are enormous.",
         "median", {"mean": "mean-for-typical", "max": "mean-for-typical", "min": None}, "The person in the middle is the median by definition."),
        (f"A contract promises that 99 of 100 requests are answered in time. {n:,} requests were measured. Which summary of latency shows whether the promise is kept?",
         "p99", {"mean": "middle-for-tail", "median": "middle-for-tail", "max": "max-for-tail"}, "The promise is about the value below which 99 % lie."),
        (f"Users complain that one search in a hundred hangs. {n:,} searches were logged; a few have broken clocks. Which summary shows whether a fix helped them?",
         "p99", {"mean": "middle-for-tail", "median": "middle-for-tail", "max": "max-for-tail"}, "The complaint lives at the slow end; the 99th percentile sits there without hanging on a single record."),
    ])
    return Draft(prompt=situation, answer=options[right], wrong={options[k]: m for k, m in wrong.items()}, why=why)


@item(kind="choose", difficulty=2)
def one_value_mistyped(rng: Random) -> Draft:
    values = sorted(rng.sample(range(20, 90), 7))
    place = rng.choice([5, 6])
    wild = values[place] * 100
    broken = sorted([*values[:place], wild, *values[place + 1:]])
    answer = f"the mean moves to {mean(broken):.1f}, the median stays at {median(values)}"
    return Draft(
        prompt=f"Seven response times in milliseconds: {values}. The value {values[place]} is logged as {wild} by mistake. What happens to the mean ({mean(values):.1f}) and to the median ({median(values)})?",
        answer=answer,
        wrong={
            f"the mean moves to {mean(broken):.1f}, the median to {values[place]}": "robust-moves",
            "both stay: seven values are enough to absorb one mistake": "spread-is-robust",
            f"the mean stays at {mean(values):.1f}, the median moves to {values[4]}": "robust-moves",
        },
        why="The mean moves by the size of the mistake divided by seven. In the sorted list the wrong value was above the middle before, and still is.",
    )


@item(kind="choose", difficulty=3)
def groups_put_together(rng: Random) -> Draft:
    a, b = rng.choice([(900, 100), (800, 200), (700, 300), (950, 50), (600, 400)])
    first, second = 5 * rng.randint(2, 10), 5 * rng.randint(14, 40)
    whole = (a * first + b * second) / (a + b)
    if rng.random() < 0.5:
        return Draft(
            prompt=f"Region A: {a} requests, mean latency {first} ms. Region B: {b} requests, mean latency {second} ms. What is the mean latency of all {a + b} requests?",
            answer=f"{whole:g} ms",
            wrong={f"{(first + second) / 2:g} ms": "mean-of-means", f"{(b * first + a * second) / (a + b):g} ms": None, "it cannot be said": None},
            why="Sum of all latencies divided by all requests: each mean counts with its number of requests.",
        )
    return Draft(
        prompt=f"Region A: {a} requests, *median* latency {first} ms. Region B: {b} requests, *median* latency {second} ms. What is the median latency of all {a + b} requests?",
        answer=f"it cannot be said; it lies between {first} and {second} ms",
        wrong={f"{whole:g} ms": "medians-combine", f"{(first + second) / 2:g} ms": "medians-combine", f"{first} ms, that of the larger region": "medians-combine"},
        why="At most half of all values lie below the smaller of the two medians and at most half above the larger. More is not known without the values.",
    )


@item(kind="choose", difficulty=2)
def shift_and_unit(rng: Random) -> Draft:
    spread, centre = 2 * rng.randint(2, 12), rng.randint(20, 60)
    factor, shift = rng.choice([(1.8, 32), (2, 10), (0.5, 20), (3, -15), (10, 7)])
    name, what = rng.choice([("median absolute deviation", "MAD"), ("standard deviation", "standard deviation"), ("interquartile range", "interquartile range")])
    return Draft(
        prompt=f"A sensor's readings have median {centre} and a {name} of {spread}. Every reading x is replaced by {factor:g}·x {'+' if shift > 0 else '-'} {abs(shift)}. What is the {what} now?",
        answer=f"{factor * spread:g}",
        wrong={f"{factor * spread + shift:g}": "shift-moves-spread", f"{factor * factor * spread:g}": "unit-squared", f"{spread:g}": "unit-forgotten"},
        why="Differences between readings are multiplied by the factor; the shift cancels in every difference.",
    )


@item(kind="choose", difficulty=3)
def tail_pulls_the_mean(rng: Random) -> Draft:
    middle = rng.randint(40, 200)
    near, far = rng.randint(4, 12), rng.randint(40, 160)
    right_tail = rng.random() < 0.5
    q1, q3 = (middle - near, middle + far) if right_tail else (middle - far, middle + near)
    low, high = (middle - 2 * near, middle + 9 * far) if right_tail else (middle - 9 * far, middle + 2 * near)
    above, below = f"above {middle}", f"below {middle}"
    return Draft(
        prompt=f"Change of balance per customer in euros: minimum {low}, lower quartile {q1}, median {middle}, upper quartile {q3}, maximum {high}. The tail stretches out evenly to its end. Where does the mean lie?",
        answer=above if right_tail else below,
        wrong={(below if right_tail else above): "skew-reversed", f"at {middle}, give or take a euro": "skew-ignored"},
        why=f"The quarter on the {'upper' if right_tail else 'lower'} side reaches much further from the median than anything on the other side, and the mean follows distances.",
    )


@item(kind="choose", difficulty=3)
def how_many_bad_values(rng: Random) -> Draft:
    n = 2 * rng.randint(5, 40) + 1
    half = (n - 1) // 2
    pool = {"0": "breakdown-of-mean", str(n // 4): "breakdown-of-quartiles", str(half + 1): "over-half", str(n - 1): "over-half"}
    return Draft(
        prompt=f"Of {n} readings some may be garbage of any size. What is the largest number of garbage readings with which the median must still lie between two good ones, or be one of them?",
        answer=str(half),
        wrong=dict(rng.sample(sorted(pool.items()), 3)),
        why=f"With {half} of {n} the good ones are the majority, so place {half + 1} of the sorted list cannot lie beyond all of them. One more, and it can.",
    )
