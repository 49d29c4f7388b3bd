"""Judge of `scorecard-with-ties`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _labels(rng: np.random.Generator, bad: int, good: int) -> np.ndarray:
    return rng.permutation(np.repeat([1, 0], (bad, good)))


@generator
def score_files(rng: np.random.Generator, size: int) -> tuple:
    n = size + int(rng.integers(0, 3))
    true = (rng.random(n) < rng.choice([0.2, 0.5, 0.8])).astype(int)
    score = rng.normal(size=n) + true * rng.choice([-1.0, 0.0, 1.0])
    return true, np.round(score, int(rng.integers(0, 3))) + 0.0


@check("an upside-down score has an area below one half", names="hides-inversion")
def upside_down(t: Trial) -> None:
    true = _labels(t.rng, 4, 5)
    t.same(true, t.rng.permutation(9) / 10 - 2.0 * true)


@check("different scores, either way round")
def different_scores(t: Trial) -> None:
    for _ in range(4):
        true = _labels(t.rng, 5, 7)
        t.same(true, t.rng.permutation(12).astype(float))


@check("a score that cannot tell people apart is worth one half", names="ties-by-row-order")
def all_equal(t: Trial) -> None:
    t.same(np.array([0, 0, 1, 1, 0]), np.full(5, 600.0))
    t.same(np.array([1, 1, 0, 0, 0]), np.full(5, 600.0))


@check("coarse scores: equal ones count one half", names="dense-ranks")
def coarse(t: Trial) -> None:
    true = _labels(t.rng, 8, 22)
    t.same(true, np.floor(3 * t.rng.random(30) ** 2) + (true & (t.rng.random(30) < 0.5)))


@check("only one kind of payer gives nan", names="one-class-half")
def one_class(t: Trial) -> None:
    t.same(np.zeros(3, int), t.rng.normal(size=3))
    t.same(np.ones(2, int), t.rng.normal(size=2))


@check("agrees with the reference on fresh files")
def fresh_files(t: Trial) -> None:
    t.agree(n=40)
