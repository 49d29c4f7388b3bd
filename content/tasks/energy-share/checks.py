"""Judge of `energy-share`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

MACHINES = ["press", "lamp", "belt", "saw", "oven", "pump"]


def readings_table(rng: np.random.Generator, lines: list, kwh: list, labels: list | None = None) -> pd.DataFrame:
    n = len(lines)
    machines = [f"{rng.choice(MACHINES)}{i}" for i in range(n)]
    table = pd.DataFrame({"machine": machines, "line": pd.Series(lines, dtype="str"), "kwh": np.array(kwh, dtype=float)})
    return table if labels is None else table.set_axis(pd.Index(labels), axis=0)


def energy(rng: np.random.Generator) -> float:
    return round(float(rng.uniform(0.5, 40)), 2)


@generator
def any_night(rng: np.random.Generator, size: int) -> tuple:
    n = size + 1
    lines = [None if rng.random() < 0.25 else str(rng.choice(["A", "B", "C"])) for _ in range(n)]
    idle = str(rng.choice(["A", "B", "none"]))
    kwh = [np.nan if rng.random() < 0.2 else 0.0 if line == idle or rng.random() < 0.1 else energy(rng) for line in lines]
    labels = [int(i) for i in rng.integers(0, 2 * n, size=n)]  # labels may repeat
    return (readings_table(rng, lines, kwh, labels),)


@check("every reading keeps its row", names="one-row-per-line")
def every_row(t: Trial) -> None:
    t.same(readings_table(t.rng, ["A", "A", "A"], [energy(t.rng) for _ in range(3)]))


@check("the total is that of the row's own line", names="plant-total")
def own_line(t: Trial) -> None:
    t.same(readings_table(t.rng, ["A", "B"], [energy(t.rng), energy(t.rng)]))


@check("the shares of a line add up to 1", names="mean-for-total")
def shares_add_up(t: Trial) -> None:
    t.same(readings_table(t.rng, ["A", "B", "A"], [energy(t.rng) for _ in range(3)]))


@check("machines without a line are a group", names="no-line-lost")
def missing_line(t: Trial) -> None:
    t.same(readings_table(t.rng, [None, "A", None], [energy(t.rng) for _ in range(3)]))


@check("the labels stay, even when they repeat", names="labels-renumbered")
def labels_stay(t: Trial) -> None:
    labels = [int(i) for i in t.rng.choice(np.arange(50, 99), size=3, replace=False)]
    t.same(readings_table(t.rng, ["B", "A", "B", "A"], [energy(t.rng) for _ in range(4)], [*labels, labels[0]]))


@check("a resting line has shares of 0", names="idle-line-missing")
def resting_line(t: Trial) -> None:
    t.same(readings_table(t.rng, ["A", "A", "B"], [0.0, 0.0, energy(t.rng)]))


@check("a failed meter stays visible", names="silent-meter-as-zero")
def failed_meter(t: Trial) -> None:
    t.same(readings_table(t.rng, ["A", "A", "B", "B"], [np.nan, energy(t.rng), np.nan, np.nan]))


@check("the input is left as it was")
def input_untouched(t: Trial) -> None:
    t.unchanged(readings_table(t.rng, ["A", None], [np.nan, 1.0]))


@check("agrees with the reference on fresh nights")
def fresh_nights(t: Trial) -> None:
    t.agree()
