"""Judge of `vote-ruled-by-salary`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _two_groups(rng: np.random.Generator, n: int, names: tuple[str, str] = ("stay", "go")) -> tuple[np.ndarray, list[str]]:
    """The first column tells two groups apart, the second is noise in a far larger unit."""
    group = np.arange(n) % 2
    x = np.column_stack([group * 10 + rng.normal(0, 1, n), rng.normal(0, 1, n) * 10_000])
    return x, [names[g] for g in group]


@generator
def requests(rng: np.random.Generator, size: int) -> tuple:
    n, m, d = int(rng.integers(1, 3 * size + 1)), int(rng.integers(1, size + 1)), int(rng.integers(1, 4))
    unit = 10.0 ** rng.integers(-2, 4, d)
    train, new = rng.normal(0, 1, (n, d)) * unit, rng.normal(0, 1, (m, d)) * unit
    if rng.random() < 0.25:
        train[:, 0] = unit[0]
    return train, [str(c) for c in rng.choice(["c", "a", "b"], n)], new, int(rng.integers(1, n + 1))


@check("one row alone is answered like in a batch", names="scaled-by-new")
def one_row(t: Trial) -> None:
    x, y = _two_groups(t.rng, 20)
    x[:, 1] = t.rng.normal(0, 1, 20)
    t.same(x, y, np.array([[10.0, 0.0]]), 3)
    t.same(x, y, np.array([[0.0, 0.0], [0.5, 0.2], [-0.5, 0.1]]), 3)


@check("columns in different units count alike", names="units-decide")
def units(t: Trial) -> None:
    for _ in range(3):
        x, y = _two_groups(t.rng, 40)
        t.same(x, y, np.column_stack([np.array([0.0, 10.0] * 4), t.rng.normal(0, 1, 8) * 10_000]), 5)


@check("one wild value in training", names="range-scaled")
def wild_value(t: Trial) -> None:
    # by its spread the first column still counts; by its range, stretched to 500, it hardly does
    for _ in range(3):
        x = np.column_stack([np.repeat([0.0, 60.0], 12) + t.rng.normal(0, 1, 24), t.rng.uniform(0, 3, 24)])
        x[0, 0] = 500.0
        t.same(x, ["stay"] * 12 + ["go"] * 12, np.column_stack([np.tile([12.0, 28.0, 32.0, 48.0], 6), t.rng.uniform(0, 3, 24)]), 3)


@check("the other rows of a batch change nothing", names="scaled-together")
def batch(t: Trial) -> None:
    # one new row lies far out in column 1; scaled together, column 1 hardly counts any more
    x = np.column_stack([t.rng.normal(0, 1, 30), np.arange(30) % 2 * 4.0 + t.rng.normal(0, 0.2, 30)])
    y = [("stay", "go")[i % 2] for i in range(30)]
    new = np.column_stack([t.rng.normal(0, 1, 12), np.arange(12) % 2 * 4.0])
    new[0] = [0.0, 5000.0]
    t.same(x, y, new, 3)


@check("a column that never varied is left out", names="constant-column")
def constant(t: Trial) -> None:
    x, y = _two_groups(t.rng, 20)
    x = np.column_stack([x[:, 0], np.full(20, 7.0), x[:, 1] / 10_000])
    new = np.column_stack([[0.0, 10.0, 1.0, 9.0], [7.0, 7.0, 9.0, 2000.0], np.zeros(4)])
    t.same(x, y, new, 3)
    x[:, 1] = 0.1 * 3  # a mean that is not exact in binary
    t.same(x, y, new, 3)


@check("k rows vote", names="one-neighbour")
def vote(t: Trial) -> None:
    x, y = _two_groups(t.rng, 20)
    x[:, 1] = t.rng.normal(0, 1, 20)
    x[0], y[0] = [9.95, 0.0], "stay"   # a mislabelled row in the other group
    t.same(x, y, np.array([[9.95, 0.0]]), 5)


@check("equal votes: the class with the nearest row", names="tie-by-name")
def tied(t: Trial) -> None:
    names = ["zebra", "ant"] if t.rng.random() < 0.5 else ["yes", "no"]
    t.same(np.array([[0.0], [1.0], [5.0], [6.0]]), [names[0], names[1], names[1], names[0]], np.array([[0.2], [0.4]]), 2)
    t.same(np.array([[0.0], [1.0], [5.0], [6.0]]), [names[1], names[0], names[0], names[1]], np.array([[0.9], [0.8]]), 2)


@check("agrees with the reference on fresh requests")
def fresh(t: Trial) -> None:
    t.agree(n=40)
