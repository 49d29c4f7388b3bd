"""Judge of `patients-on-both-sides`: properties of the split, not one particular split."""

import numpy as np
import pandas as pd

from rung.grading.spec import Trial, check, generator


def drive(kit, images: pd.DataFrame, test_share: float, seed: int) -> dict:
    """What can be said about a split, whichever patients were chosen."""
    train, test = _positions(kit.call("split", images, test_share, seed))
    again = _positions(kit.call("split", images, test_share, seed))
    n = len(images)
    if not all(0 <= i < n for i in train + test):
        return {"positions between 0 and the number of rows": False}
    patient = images["patient"].tolist()
    in_test = [patient[i] for i in test]
    largest = max((in_test.count(p) for p in set(in_test)), default=0)
    return {
        "positions between 0 and the number of rows": True,
        "patients on both sides": len({patient[i] for i in train} & set(in_test)),
        "rows on neither side": n - len(set(train) | set(test)),
        "rows taken twice": len(train) + len(test) - len(set(train) | set(test)),
        "share of images reached": len(test) >= test_share * n - 1e-9,
        "share still reached without its largest patient": len(test) - largest >= test_share * n - 1e-9,
        "same seed, same test": set(test) == set(again[1]),
    }


def _positions(answer) -> tuple[list[int], list[int]]:
    train, test = answer
    return [int(i) for i in np.asarray(train).ravel()], [int(i) for i in np.asarray(test).ravel()]


def _images(rng: np.random.Generator, sizes: list[int], first_label: int = 0) -> pd.DataFrame:
    """Shuffled images; patient i has sizes[i] of them."""
    names = [f"p{int(i)}" for i in rng.permutation(900)[: len(sizes)] + 100]
    patient = rng.permutation(np.repeat(names, sizes))
    return pd.DataFrame({"patient": patient}, index=np.arange(first_label, first_label + len(patient)))


@generator
def tables(rng: np.random.Generator, size: int) -> tuple:
    sizes = [int(s) for s in rng.integers(1, 8, size + 1)]
    share = (int(rng.integers(1, sum(sizes))) - 0.4) / sum(sizes)  # never a whole number of images: no doubt about "at least"
    return _images(rng, sizes, int(rng.choice([0, 0, 500]))), round(share, 6), int(rng.integers(0, 1000))


@check("positions, whatever the index", names="labels-for-positions")
def any_index(t: Trial) -> None:
    t.same(_images(t.rng, [1] * 12, first_label=1000), 0.25, int(t.rng.integers(0, 99)))


@check("no patient on both sides", names="rows-apart")
def patients_apart(t: Trial) -> None:
    t.same(_images(t.rng, [6] * 10), 0.3, int(t.rng.integers(0, 99)))


@check("every image is on one side", names="images-lost")
def all_rows(t: Trial) -> None:
    t.same(_images(t.rng, [5] * 9), 0.3, int(t.rng.integers(0, 99)))


@check("the seed decides, and nothing else", names="seed-unused")
def seeds(t: Trial) -> None:
    images = _images(t.rng, [4] * 12)
    t.same(images, 0.25, 1)
    tests = {tuple(sorted(_positions(t.call(images, 0.25, seed))[1])) for seed in range(8)}
    t.need(len(tests) > 1, "seed-unused", "eight different seeds give the same test", given="split(images, 0.25, seed) for the seeds 0 to 7")


@check("the share counts images", names="counts-patients")
def share_of_images(t: Trial) -> None:
    for seed in range(4):
        t.same(_images(t.rng, [40, 40, 40] + [1] * 27), 0.5, seed)


@check("no more patients than needed", names="one-patient-too-many")
def just_enough(t: Trial) -> None:
    for seed in range(3):
        t.same(_images(t.rng, [5] * 10), 0.5, seed)


@check("chance chooses the patients, not their size", names="largest-first")
def every_size(t: Trial) -> None:
    images = _images(t.rng, [9, 8, 7, 3, 2, 1])
    size = images["patient"].map(images["patient"].value_counts()).to_numpy()
    seen = set()
    for seed in range(60):  # a patient misses all 60 tests with chance below (5/6)**60 = 0.00002
        seen |= {int(size[i]) for i in _positions(t.call(images, 0.2, seed))[1]}
    t.need(len(seen) == 6, "largest-first", f"over 60 seeds the test held only patients with {sorted(seen)} images", given="split(images, 0.2, seed) for the seeds 0 to 59")


@check("holds on fresh tables")
def fresh_tables(t: Trial) -> None:
    t.agree(n=40)
