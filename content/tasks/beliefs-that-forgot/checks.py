"""Judge of `beliefs-that-forgot`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _prior(rng: np.random.Generator, k: int) -> np.ndarray:
    return rng.dirichlet(np.full(k, 3.0))


@generator
def tickets(rng: np.random.Generator, size: int) -> tuple:
    n, k = int(rng.integers(0, size + 1)), int(rng.integers(1, 5))
    prior = _prior(rng, k)
    if k > 1 and rng.random() < 0.25:
        prior[0] = 0.0
        prior /= prior.sum()
    logs = rng.normal(rng.choice([-2.0, -900.0]), rng.choice([0.7, 300.0]), (n, k))
    if rng.random() < 0.3:
        logs[rng.random((n, k)) < 0.2] = -np.inf
    return prior, np.minimum(logs, 0.0)


@check("two short sentences: the second builds on the first", names="forgets")
def two_sentences(t: Trial) -> None:
    prior = np.array([0.15, 0.25, 0.6])
    t.same(t.rng.permutation(prior), np.log(t.rng.uniform(0.05, 0.6, (2, 3))))


@check("long sentences have tiny likelihoods", names="underflow")
def long_sentences(t: Trial) -> None:
    t.same(_prior(t.rng, 3), t.rng.uniform(-3000, -2000, (1, 1)) + t.rng.normal(0, 1, (3, 3)))


@check("strong evidence can be undone by later evidence", names="lost-for-good")
def undone(t: Trial) -> None:
    swing = float(t.rng.uniform(1200, 2000))
    first = np.array([-1.0, -1.0 - swing])
    t.same(_prior(t.rng, 2), np.array([first, first[::-1] + t.rng.normal(0, 0.3, 2)]))


@check("a topic that is ruled out stays out", names="revives-impossible")
def ruled_out(t: Trial) -> None:
    swing = float(t.rng.uniform(1200, 2000))
    t.same(np.array([0.0, 0.4, 0.6]), np.array([[-1.0, -swing, -swing - 1.0], [-2.0, -1.5, -1.0]]))
    logs = np.log(t.rng.uniform(0.1, 0.5, (3, 3)))
    logs[1, 2] = -np.inf
    t.same(_prior(t.rng, 3), logs)


@check("a ticket that no topic can explain is refused", names="no-refusal")
def nothing_fits(t: Trial) -> None:
    logs = np.log(t.rng.uniform(0.1, 0.5, (2, 2)))
    logs[0, 0] = logs[1, 1] = -np.inf
    t.raises("ValueError", _prior(t.rng, 2), logs)


@check("agrees with the reference on fresh tickets")
def fresh(t: Trial) -> None:
    t.agree()
