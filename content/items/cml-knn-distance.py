"""Quick items for `cml-knn-distance`."""

from random import Random

import numpy as np

from rung.grading.spec import Draft, item

MISCONCEPTIONS = {
    "manhattan": "You added absolute differences. Euclidean distance adds squares, so one large difference weighs more than two middling ones.",
    "largest-gap": "You looked at the largest difference alone. All columns add to the distance.",
    "farthest": "You picked the farthest row.",
    "first-column": "You compared the first column only.",
    "raw-units": "You compared raw units. The column with the large numbers then decides alone; divide each difference by its column's spread first.",
    "one-neighbour": "The nearest row alone does not decide: the k nearest vote.",
    "everybody-votes": "Only the k nearest rows vote, not the whole table.",
    "two-axes": "That is the table of distances. All differences at once have a third axis, one entry per column.",
    "bits-not-bytes": "A float64 takes 8 bytes.",
    "rows-only": "Every query is compared with every row.",
    "no-square": "You did not square the differences; positive and negative ones cancel.",
    "wrong-axis": "You summed over the wrong axis. The columns disappear, not the rows.",
    "root-only-changes-numbers": "The root keeps the order but the statement asks for squared distances.",
    "few-columns": "With few columns some rows lie many times nearer than others.",
    "many-columns": "With very many columns all rows are nearly equally far.",
    "scale-after": "Scale before distances are measured; afterwards it is too late.",
    "sort-before-distance": "There is nothing to sort before the distances exist.",
}


@item(kind="predict", difficulty=1)
def nearest_row(rng: Random) -> Draft:
    while True:
        q = [rng.randint(0, 9), rng.randint(0, 9)]
        rows = [[rng.randint(0, 9), rng.randint(0, 9)] for _ in range(4)]
        gaps = np.abs(np.array(rows) - q)
        scores = {"euclid": (gaps**2).sum(1), "manhattan": gaps.sum(1), "largest": gaps.max(1)}
        if all((s == s.min()).sum() == 1 for s in scores.values()) and scores["euclid"].argmin() != scores["manhattan"].argmin():
            break
    return Draft(prompt="Which position does this print? `rows` holds four points, `query` is a fifth. The distance is Euclidean.",
                 code=f"import numpy as np\nrows = np.array({rows})\nquery = np.array({q})\nprint(np.linalg.norm(rows - query, axis=1).argmin())", answer=str(scores["euclid"].argmin()),
                 wrong={str(scores["manhattan"].argmin()): "manhattan", str(scores["largest"].argmin()): "largest-gap", str(scores["euclid"].argmax()): "farthest", str(gaps[:, 0].argmin()): "first-column"},
                 why=f"The squared distances are {scores['euclid'].tolist()}.")


@item(kind="predict", difficulty=2)
def vote_of_k(rng: Random) -> Draft:
    while True:
        x = rng.sample(range(1, 40), 7)
        y = [rng.choice(["a", "b"]) for _ in x]
        q, k = rng.randint(1, 40), rng.choice([3, 5])
        gaps = [abs(v - q) for v in x]
        order = sorted(range(7), key=lambda i: gaps[i])
        votes = [y[i] for i in order[:k]]
        winner = max("ab", key=votes.count)
        if len(set(gaps)) == 7 and winner != votes[0] and y.count("a") != y.count("b"):
            break
    all_win = max("ab", key=y.count)
    return Draft(prompt=f"A {k}-nearest-neighbour vote classifies the value {q}. Which class wins, and with how many votes? Type both, such as `a {k}`.", code=f"x = {x}\ny = {y}", answer=f"{winner} {votes.count(winner)}",
                 wrong={f"{votes[0]} 1": "one-neighbour", f"{all_win} {y.count(all_win)}": "everybody-votes"}, why=f"The {k} nearest values are {[x[i] for i in order[:k]]} with classes {votes}.")


@item(kind="choose", difficulty=3)
def who_is_near_after_scaling(rng: Random) -> Draft:
    while True:
        age_sd, pay_sd = rng.choice([8, 10, 12]), rng.choice([6000, 8000, 10000])
        me = (rng.randint(30, 50), rng.randint(30, 60) * 1000)
        people = {name: (me[0] + rng.choice([-1, 1]) * rng.randint(1, 30), me[1] + rng.choice([-1, 1]) * rng.randint(1, 90) * 100) for name in rng.sample(["Ada", "Ben", "Cleo", "Dan", "Eva", "Finn"], 3)}
        scaled = {n: ((a - me[0]) / age_sd) ** 2 + ((p - me[1]) / pay_sd) ** 2 for n, (a, p) in people.items()}
        raw = {n: (a - me[0]) ** 2 + (p - me[1]) ** 2 for n, (a, p) in people.items()}
        near, naive = min(scaled, key=scaled.__getitem__), min(raw, key=raw.__getitem__)
        if near != naive and sorted(scaled.values())[1] > 1.5 * scaled[near]:
            break
    third = next(n for n in people if n not in (near, naive))
    rows = "\n".join(f"| {n} | {a} | {p} |" for n, (a, p) in people.items())
    return Draft(prompt=f"A person is {me[0]} years old and earns {me[1]} euros. Standard deviations in training: {age_sd} years and {pay_sd} euros.\n\n| | age | pay |\n|---|---|---|\n{rows}\n\nWho is nearest when both columns are standardised?",
                 answer=near, wrong={naive: "raw-units", third: "farthest"}, why="Divide each difference by its column's standard deviation, then add the squares: " + ", ".join(f"{n} {v:.2f}" for n, v in scaled.items()) + ".")


@item(kind="predict", difficulty=2)
def size_of_the_giant_table(rng: Random) -> Draft:
    m, n, d = rng.choice([100, 200, 500]), rng.choice([1000, 2000, 5000, 10000]), rng.choice([20, 50, 100, 250])
    size = lambda *sides: f"{np.prod([float(s) for s in sides]) / 1e6:g}"  # noqa: E731
    return Draft(prompt="How many megabytes (10⁶ bytes) does the array `gap` take? Its numbers are float64.",
                 code=f"queries = np.zeros(({m}, {d}))\nrows = np.zeros(({n}, {d}))\ngap = queries[:, None, :] - rows[None, :, :]", answer=size(m, n, d, 8),
                 wrong={size(m, n, 8): "two-axes", size(m, n, d): "bits-not-bytes", size(m + n, d, 8): "rows-only", size(n, d, 8): "rows-only"},
                 why=f"The shape is ({m}, {n}, {d}), and each number takes 8 bytes.")


@item(kind="line", difficulty=3)
def all_squared_distances(rng: Random) -> Draft:
    m, n, d = 2, 3, 2
    q = [[rng.randint(0, 9) for _ in range(d)] for _ in range(m)]
    r = [[rng.randint(0, 9) for _ in range(d)] for _ in range(n)]
    gap = np.array(q)[:, None] - np.array(r)[None]
    return Draft(prompt="Write one line that sets `squared` to the array of shape (2, 3) with the squared Euclidean distance of each query to each row.",
                 code=f"import numpy as np\nqueries = np.array({q})\nrows = np.array({r})", answer=str((gap**2).sum(2).tolist()), test="print(np.round(np.asarray(squared), 6).tolist())",
                 model="squared = ((queries[:, None] - rows) ** 2).sum(axis=2)",
                 wrong={str(gap.sum(2).tolist()): "no-square", str(np.abs(gap).sum(2).tolist()): "manhattan", str(np.round(np.sqrt((gap**2).sum(2)), 6).tolist()): "root-only-changes-numbers", str((gap**2).sum(1).tolist()): "wrong-axis", str((gap**2).sum(2).T.tolist()): "wrong-axis"},
                 why="The new axis pairs every query with every row; the sum over the last axis adds up the columns.")


@item(kind="choose", difficulty=4)
def how_many_columns(rng: Random) -> Draft:
    d = rng.choice([2, 1000])
    numbers = np.random.default_rng(rng.randint(0, 10**6))
    points, query = numbers.random((1000, d)), numbers.random(d)
    distance = np.sqrt(((points - query) ** 2).sum(1))
    ratio = distance.max() / distance.min()
    options = {"2 columns": "few-columns", "1000 columns": "many-columns"}
    answer = f"{d} columns"
    wrong = {name: why for name, why in options.items() if name != answer} | {"It cannot be told: the ratio does not depend on the number of columns": "few-columns" if d > 2 else "many-columns"}
    return Draft(prompt=f"1000 points and a query are drawn at random, all columns uniform and independent. The farthest point is {ratio:.2f} times as far from the query as the nearest. How many columns are there?",
                 answer=answer, wrong=wrong, why="In many columns the squared gaps average out, so all distances are nearly the same and the nearest is hardly nearer than any other.")


@item(kind="order", difficulty=2)
def knn_in_five_lines(rng: Random) -> Draft:
    new, k = rng.choice(["query", "person", "house", "song", "flower"]), rng.choice([3, 5, 7, 9])
    lines = [
        "mean, spread = train.mean(axis=0), train.std(axis=0)",
        f"gap = (train - mean) / spread - ({new} - mean) / spread",
        "squared = (gap ** 2).sum(axis=1)",
        f"nearest = np.argsort(squared, kind='stable')[:{k}]",
        "names, votes = np.unique(labels[nearest], return_counts=True)",
        "answer = names[votes.argmax()]",
    ]
    return Draft(prompt="Put the lines of a nearest-neighbour vote in order.", answer="\n".join(lines),
                 wrong={"\n".join([lines[1], lines[0], *lines[2:]]): "scale-after", "\n".join([*lines[:2], lines[3], lines[2], *lines[4:]]): "sort-before-distance"},
                 why="Learn the scale, measure in it, sort, let the nearest vote, take the winner.")
