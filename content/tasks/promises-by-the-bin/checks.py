"""Judge of `promises-by-the-bin`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _inside(rng: np.random.Generator, bins: np.ndarray, n_bins: int) -> np.ndarray:
    """One promise for each bin number, clear of the edges and not in the middle."""
    return (bins + rng.uniform(0.55, 0.95, len(bins))) / n_bins


def _events(rng: np.random.Generator, n: int) -> np.ndarray:
    return (rng.random(n) < 0.5).astype(int)


@generator
def forecasts(rng: np.random.Generator, size: int) -> tuple:
    n = 1 + int(rng.integers(0, 3 * size))
    n_bins = int(rng.choice([1, 2, 3, 4, 5, 8, 10]))
    p = _inside(rng, rng.integers(0, n_bins, n), n_bins) - 0.5 * (rng.random(n) < 0.5) / n_bins
    if n_bins in (1, 2, 4, 8):                     # edges that are exact in binary
        on_edge = rng.random(n) < 0.3
        p[on_edge] = rng.integers(0, n_bins + 1, int(on_edge.sum())) / n_bins
    return (rng.random(n) < p).astype(int), p, n_bins


@check("each bin shows its mean promise and its share of events", names="middle-of-the-bin")
def one_row_many_bins(t: Trial) -> None:
    n_bins = int(t.rng.integers(3, 6))
    bins = t.rng.permutation(np.repeat(np.arange(n_bins), 3))
    true = np.concatenate([[0, 1], _events(t.rng, len(bins) - 2)])
    t.same(true, _inside(t.rng, bins, n_bins), n_bins)


@check("too high and too low do not cancel", names="signed-gaps")
def both_signs(t: Trial) -> None:
    p = _inside(t.rng, np.repeat([0, 3], 4), 4)
    t.same(np.array([1, 1, 0, 1, 0, 0, 1, 0]), p, 4)


@check("bins weigh as much as they have rows", names="mean-over-bins")
def uneven(t: Trial) -> None:
    bins = np.repeat([0, 1, 2], [2, 9, 4])
    t.same(_events(t.rng, 15), _inside(t.rng, bins, 3), 3)


@check("a promise of exactly 1 is in the last bin", names="sure-ones-lost")
def certain(t: Trial) -> None:
    t.same(np.array([1, 1, 0, 1]), np.array([1.0, 1.0, 0.2, 0.9]), int(t.rng.integers(4, 9)))


@check("a promise on an edge is in the bin above it", names="closed-above")
def edges(t: Trial) -> None:
    t.same(_events(t.rng, 6), t.rng.permutation([0.0, 0.25, 0.5, 0.5, 0.75, 0.3]), 4)


@check("an empty bin says nothing", names="empty-is-zero")
def empty(t: Trial) -> None:
    t.same(_events(t.rng, 5), _inside(t.rng, np.array([0, 0, 4, 4, 2]), 5), 5)


@check("agrees with the reference on fresh promises")
def fresh_promises(t: Trial) -> None:
    t.agree(n=40)
