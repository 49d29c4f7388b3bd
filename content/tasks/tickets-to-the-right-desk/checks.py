"""Judge of `tickets-to-the-right-desk`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _tickets(rng: np.random.Generator, n: int, d: int, k: int) -> tuple:
    """Weights, intercepts, tickets and desks with scores of ordinary size."""
    return rng.normal(0, 0.7, (d, k)), rng.normal(0, 0.7, k), rng.normal(0, 1, (n, d)), rng.integers(0, k, n)


@generator
def desks(rng: np.random.Generator, size: int) -> tuple:
    n, d = (int(v) for v in rng.integers(1, size + 2, 2))
    k = int(rng.integers(2, 5))
    w, b, x, y = _tickets(rng, n, d, k)
    x = x * 10.0 ** rng.integers(0, 4, (n, 1))
    weight = np.ones(k) if rng.random() < 0.3 else np.round(rng.uniform(0.2, 8, k), 2)
    return w, b, x, y, weight, float(rng.choice([0.0, 0.1, 2.0]))


@check("one ticket: every desk learns from it", names="only-the-true-desk")
def one_ticket(t: Trial) -> None:
    t.same(*_tickets(t.rng, 1, 2, 3), np.ones(3), 0.0)


@check("chances belong to a ticket", names="across-tickets")
def several_tickets(t: Trial) -> None:
    t.same(*_tickets(t.rng, 6, 3, 4), np.ones(4), 0.0)


@check("the penalty leaves the intercepts free", names="intercept-penalised")
def penalty(t: Trial) -> None:
    t.same(*_tickets(t.rng, 5, 2, 3), np.ones(3), float(t.rng.uniform(0.5, 2)))


@check("desks have weights, and their shares add up to 1", names="plain-mean")
def weights(t: Trial) -> None:
    w, b, x, _ = _tickets(t.rng, 6, 2, 3)
    t.same(w, b, x, t.rng.permutation([0, 0, 0, 1, 1, 2]), np.round(t.rng.uniform(1.5, 9, 3), 1), 0.0)


@check("scores of any size", names="overflow")
def large_scores(t: Trial) -> None:
    w = np.array([[1.0, 0.5, -1.0]])
    x = np.round(t.rng.uniform(1500, 4500, (4, 1)))
    t.same(w, np.zeros(3), x, np.zeros(4, int), np.ones(3), 0.0)


@check("a ticket that is completely wrong costs what it costs", names="clipped")
def wrong_tickets(t: Trial) -> None:
    x = np.round(t.rng.uniform(60, 300, (3, 1)))
    t.same(np.array([[1.0, 0.5, -1.0]]), np.zeros(3), x, np.full(3, 2), np.ones(3), 0.0)


@check("far and near tickets in one table", names="one-maximum-for-all")
def far_and_near(t: Trial) -> None:
    w = np.array([[1.0, 1.0, 1.0], [0.4, 0.0, -0.4]])
    x = np.column_stack([[4000.0, -4000.0, 0.0], t.rng.normal(0, 2, 3)])
    t.same(w, np.zeros(3), x, t.rng.integers(0, 3, 3), np.ones(3), 0.0)


@check("the inputs are left as they were")
def untouched(t: Trial) -> None:
    t.unchanged(*_tickets(t.rng, 4, 2, 3), np.ones(3), 0.5)


@check("agrees with the reference on fresh desks")
def fresh_desks(t: Trial) -> None:
    t.agree(n=40)
