"""Judge of `threshold-from-the-back-office`. Prices and weights are whole numbers, so that equal costs are equal."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _claims(rng: np.random.Generator, bad: int, honest: int) -> tuple[np.ndarray, np.ndarray]:
    """Different scores in points; bad claims score higher on average, and the groups overlap."""
    true = np.repeat([1, 0], (bad, honest))
    score = rng.normal(480 + 90 * true, 70)
    order = rng.permutation(bad + honest)
    return np.round(score[order], 1), true[order]


@generator
def files(rng: np.random.Generator, size: int) -> tuple:
    n = size + int(rng.integers(0, 3))
    bad = (rng.random(n) < rng.choice([0.1, 0.4, 0.7])).astype(int)
    coarse = rng.integers(1, 6, n) + 2 * bad * (rng.random(n) < 0.5)
    score = coarse * float(rng.choice([0.1, 1.0, 100.0]))
    return score, bad, float(rng.integers(1, 6)), float(rng.integers(1, 40)), float(rng.choice([1.0, 0.5, 0.25, 0.2, 0.1]))


@check("each mistake has its own price", names="costs-swapped")
def prices(t: Trial) -> None:
    score = t.rng.permutation(np.arange(1.0, 9.0)) / 10              # chances in tenths: found by any grid
    bad = (score > 0.35).astype(int) * (score != 0.6) + (score == 0.2)
    t.same(score, bad.astype(int), 1.0, 9.0, 1.0)
    t.same(score, bad.astype(int), 4.0, 1.0, 1.0)


@check("prices decide, not the number of mistakes", names="most-right-answers")
def not_accuracy(t: Trial) -> None:
    score = t.rng.permutation(np.arange(1.0, 11.0)) / 20
    bad = np.isin(score, (0.5, 0.1, 0.05)).astype(int)
    t.same(score, bad, 1.0, 30.0, 1.0)


@check("scores are points of any size", names="grid-of-hundredths")
def points(t: Trial) -> None:
    score, bad = _claims(t.rng, 6, 14)
    t.same(score, bad, 3.0, 7.0, 1.0)


@check("a claim on the threshold is inspected", names="strictly-above")
def on_the_edge(t: Trial) -> None:
    score = t.rng.permutation(np.repeat([100.0, 200.0, 300.0], [9, 3, 4]))
    t.same(score, (score >= 200).astype(int), 2.0, 11.0, 1.0)


@check("an honest row stands for many honest claims", names="ignores-thinning")
def thinned(t: Trial) -> None:
    score, bad = _claims(t.rng, 6, 12)
    t.same(score, bad, 1.0, 10.0, 0.1)
    t.same(score, bad, 2.0, 17.0, 0.25)


@check("inspecting nobody can be the best rule", names="always-inspects")
def nobody(t: Trial) -> None:
    score, bad = _claims(t.rng, 3, 9)
    score[np.argmax(score)] += 0.05
    bad[np.argmax(score)] = 0
    t.same(score, bad, 50.0, 2.0, 0.5)


@check("among equal costs the fewest inspections", names="ties-inspect-more")
def equal_costs(t: Trial) -> None:
    score = np.array([50.0, 40.0, 30.0, 20.0])
    order = t.rng.permutation(4)
    t.same(score[order], np.array([1, 0, 1, 0])[order], 4.0, 4.0, 1.0)


@check("agrees with the reference on fresh files")
def fresh_files(t: Trial) -> None:
    t.agree(n=60)
