"""Judge of `two-histories-one-row`."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator

DRUGS = ["aspirin", "insulin", "statin", "zinc"]


def tables(ids: list[int], visits: list[tuple], drugs: list[tuple]) -> tuple:
    return (
        pd.DataFrame({"patient_id": np.array(ids, dtype="int64")}),
        pd.DataFrame({
            "patient_id": np.array([v[0] for v in visits], dtype="int64"),
            "day": np.array([v[1] for v in visits], dtype="int64"),
            "cost": np.array([v[2] for v in visits], dtype=float),
        }),
        pd.DataFrame({
            "patient_id": np.array([d[0] for d in drugs], dtype="int64"),
            "drug": pd.Series([d[1] for d in drugs], dtype="str"),
        }),
    )


def euros(rng: np.random.Generator) -> float:
    return float(rng.integers(10, 200))


def two_ids(rng: np.random.Generator) -> list[int]:
    return [int(i) for i in rng.choice(np.arange(10, 90), size=2, replace=False)]


@generator
def any_study(rng: np.random.Generator, size: int) -> tuple:
    ids = [int(i) for i in rng.choice(np.arange(10, 99), size=size, replace=False)]
    people = [*ids, 100]  # 100 is in the histories only
    visits = [(int(rng.choice(people)), int(rng.integers(1, 9)), float(rng.choice([20.0, 50.0, 80.0]))) for _ in range(rng.integers(0, 3 * size + 1))]
    drugs = [(int(rng.choice(people)), str(rng.choice(DRUGS))) for _ in range(rng.integers(0, 3 * size + 1))]
    return tables(ids, visits, drugs)


@check("visits are not multiplied by prescriptions", names="histories-multiplied")
def no_multiplication(t: Trial) -> None:
    a, b = two_ids(t.rng)
    visits = [(a, 1, euros(t.rng)), (a, 2, euros(t.rng)), (b, 3, euros(t.rng))]
    t.same(*tables([a, b], visits, [(a, "aspirin"), (a, "zinc"), (b, "zinc")]))


@check("two equal visits are two visits", names="equal-costs-merged")
def equal_visits(t: Trial) -> None:
    a, _ = two_ids(t.rng)
    x = euros(t.rng)
    t.same(*tables([a], [(a, 4, x), (a, 4, x)], [(a, "zinc")]))


@check("a renewed drug is one drug", names="drug-rows-counted")
def renewed(t: Trial) -> None:
    a, _ = two_ids(t.rng)
    t.same(*tables([a], [(a, 4, euros(t.rng))], [(a, "zinc"), (a, "zinc"), (a, "statin")]))


@check("a patient without records keeps a row", names="patients-lost")
def no_records(t: Trial) -> None:
    a, b = two_ids(t.rng)
    got = t.call(*tables([a, b], [(a, 4, euros(t.rng))], [(a, "zinc")]))
    rows = len(got) if isinstance(got, pd.DataFrame) else -1
    t.need(rows != 1, "patients-lost", f"2 patients went in and {rows} came out; one of them has no visit and no prescription")


@check("no records means 0 visits, 0 euros, 0 drugs", names="none-as-missing")
def zeros(t: Trial) -> None:
    a, b = two_ids(t.rng)
    t.same(*tables([a, b], [(a, 4, euros(t.rng))], [(a, "zinc")]))


@check("only the patients of the study", names="strangers-added")
def strangers(t: Trial) -> None:
    a, b = sorted(two_ids(t.rng))
    t.same(*tables([a], [(a, 4, euros(t.rng)), (b, 5, euros(t.rng))], [(a, "zinc"), (b, "zinc")]))


@check("the inputs are left as they were")
def inputs_untouched(t: Trial) -> None:
    t.unchanged(*tables([3, 2], [(2, 4, 10.0)], [(2, "zinc"), (3, "zinc")]))


@check("agrees with the reference on fresh studies")
def fresh_studies(t: Trial) -> None:
    t.agree(n=15)
