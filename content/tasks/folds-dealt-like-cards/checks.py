"""Judge of `folds-dealt-like-cards`: properties of the folds, and the report's two numbers."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def drive(kit, y: np.ndarray, k: int, seed: int, scores: np.ndarray) -> dict:
    """What must hold for folds, whichever rows chance dealt."""
    fold = np.asarray(kit.call("stratified_folds", y, k, seed))
    if fold.shape != y.shape or not np.isin(fold, range(k)).all():
        return {"one fold from 0 to k - 1 for each row": False}
    again = np.asarray(kit.call("stratified_folds", y, k, seed))
    per_class = {str(value): int(np.ptp(np.bincount(fold[y == value].astype(int), minlength=k))) for value in np.unique(y)}
    return {
        "one fold from 0 to k - 1 for each row": True,
        "classes spread evenly": [value for value, gap in per_class.items() if gap > 1] == [],
        "fold sizes within one": int(np.ptp(np.bincount(fold.astype(int), minlength=k))) <= 1,
        "same seed, same folds": bool((fold == again).all()),
        "summary": kit.call("summary", scores),
    }


def _labels(rng: np.random.Generator, counts: list[int]) -> np.ndarray:
    return rng.permutation(np.repeat(np.arange(len(counts)), counts))


def _scores(rng: np.random.Generator, k: int) -> np.ndarray:
    return np.round(rng.uniform(0.5, 0.9, k), 3)


@generator
def labels(rng: np.random.Generator, size: int) -> tuple:
    k = int(rng.integers(2, 6))
    counts = [int(c) for c in rng.integers(k, k + 2 * size, int(rng.integers(1, 4)))]
    y = _labels(rng, counts)
    if rng.random() < 0.3:
        y = np.sort(y)
    if rng.random() < 0.3:
        y = np.array(["no", "yes", "maybe"])[y]
    return y, k, int(rng.integers(0, 10_000)), _scores(rng, k)


@check("folds are not consecutive blocks of the file", names="in-file-order")
def sorted_file(t: Trial) -> None:
    k = int(t.rng.integers(3, 6))
    y = np.sort(_labels(t.rng, [8 * k, 2 * k]))
    fold = np.asarray(t.call(y, k, 7))
    t.need(fold.ndim != 1 or (np.diff(fold) < 0).any(), "in-file-order", "each fold is one consecutive block of the table", given=f"stratified_folds(y, {k}, 7) with y sorted", theirs=fold)


@check("a shuffled file: every class in every fold", names="unstratified")
def shuffled_file(t: Trial) -> None:
    for seed in range(5):
        t.same(_labels(t.rng, [70, 10]), 5, seed, _scores(t.rng, 5))


@check("fold sizes differ by at most one", names="always-from-zero")
def many_small_classes(t: Trial) -> None:
    k = 5
    t.same(_labels(t.rng, [6, 6, 6, 6]), k, int(t.rng.integers(0, 99)), _scores(t.rng, k))


@check("chance deals, and the seed decides", names="seed-unused")
def seeds(t: Trial) -> None:
    y = _labels(t.rng, [20, 10])
    dealt = {tuple(np.asarray(t.call(y, 5, seed)).tolist()) for seed in range(4)}
    t.need(len(dealt) > 1, "seed-unused", "four different seeds give the same folds", given="stratified_folds(y, 5, seed) for the seeds 0 to 3")
    for seed in range(2):
        t.same(y, 5, seed, _scores(t.rng, 5))


@check("the spread of the fold scores", names="population-spread")
def spread(t: Trial) -> None:
    t.same(_labels(t.rng, [9, 9]), 3, 1, _scores(t.rng, 3))
    t.same(_labels(t.rng, [10, 10]), 5, 1, _scores(t.rng, 5))


@check("a class smaller than k is refused", names="rare-class-accepted")
def too_rare(t: Trial) -> None:
    k = int(t.rng.integers(3, 7))
    y = _labels(t.rng, [4 * k, k - 1])
    t.same(y, k, 1, _scores(t.rng, k))
    t.raises("ValueError", y, k, 1)


@check("holds on fresh labels")
def fresh_labels(t: Trial) -> None:
    t.agree(n=40)
