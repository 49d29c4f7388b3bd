"""Judge of `gradient-report`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

NEAR = {"rtol": 1e-5, "atol": 2e-7}


def _problem(rng: np.random.Generator, n: int, d: int, units: float = 1.0) -> tuple:
    """Weights, table, labels and the true gradient."""
    X = rng.uniform(0.5, 2.5, (n, d)) * rng.choice([-1.0, 1.0], (n, d)) * units
    w = rng.normal(0, 0.5, d)
    y = np.where(rng.random(n) < 0.5, 0, 1)
    return w, X, y, X.T @ (1 / (1 + np.exp(-X @ w)) - y) / n


def _one_row(rng: np.random.Generator, d: int, units: float = 1.0) -> tuple:
    """As above with one row: no slope can cancel to nearly nothing."""
    return _problem(rng, 1, d, units)


@generator
def claims(rng: np.random.Generator, size: int) -> tuple:
    w, X, y, gradient = _problem(rng, int(rng.integers(1, size + 1)), int(rng.integers(1, min(size, 5) + 1)))
    factors = np.ones(len(w))
    wrong = rng.random(len(w)) < rng.choice([0.0, 0.5])
    factors[wrong] = rng.permutation([0.2, 0.5, 1.6, -1.0, -0.3])[: len(w)][wrong]
    return w, X, y, gradient * factors


def _measured(t: Trial, *problem: np.ndarray) -> float:
    """The one measured slope of a problem with one weight."""
    answer = t.call(*problem)
    try:
        (slope,) = np.asarray(answer["numeric"], float)
    except (TypeError, ValueError, KeyError, IndexError):
        slope = None
    t.need(slope is not None, None, "with one weight the answer holds no list of one slope under 'numeric'", theirs=answer)
    return float(slope)


@check("a step does not drown in rounding", names="step-too-small")
def steady(t: Trial) -> None:
    w, X, y, _ = _one_row(t.rng, 1)
    errors = []
    for shift in np.arange(8) * 1e-7:                   # a slope changes by next to nothing, rounding by chance
        moved = w + shift
        slope = X.T @ (1 / (1 + np.exp(-X @ moved)) - y)
        errors.append(_measured(t, moved, X, y, slope) - float(slope[0]))
    largest, spread = max(map(abs, errors)), max(errors) - min(errors)
    t.need(largest < 1e-5 or spread < 0.1 * largest, "step-too-small",
           f"at eight points within a millionth the measured slope is off by {min(errors):.1e} to {max(errors):.1e}", given="report(w, X, y, claimed) at eight points close together", theirs=errors)


@check("a right claim blames no weight", names="names-a-fine-one")
def nobody_to_blame(t: Trial) -> None:
    answer = t.call(*_one_row(t.rng, 1))
    blamed = answer.get("worst") if isinstance(answer, dict) and answer.get("ok") else None
    t.need(blamed is None, "names-a-fine-one", "the claim is ok, and yet a weight is named as the worst", theirs=answer)


@check("a right claim with one weight is fine", names="coarse-one-sided")
def one_weight(t: Trial) -> None:
    w, X, y, gradient = _one_row(t.rng, 1)
    t.same(w, X, y, gradient, **NEAR)


@check("each slope is measured at the weights themselves", names="weights-stay-moved")
def several_weights(t: Trial) -> None:
    w, X, y, gradient = _one_row(t.rng, 4)
    t.same(w, X, y, gradient, **NEAR)


@check("a claim with the wrong sign is caught", names="sign-ignored")
def wrong_sign(t: Trial) -> None:
    w, X, y, gradient = _one_row(t.rng, 3)
    gradient[t.rng.integers(3)] *= -1
    t.same(w, X, y, gradient, **NEAR)


@check("half the right slope is caught in small units too", names="gap-not-relative")
def small_units(t: Trial) -> None:
    w, X, y, gradient = _one_row(t.rng, 3, units=1e-3)
    gradient[t.rng.integers(3)] *= 0.5
    t.same(w, X, y, gradient, **NEAR)


@check("of several wrong slopes the one with the largest gap is named", names="measured-alone")
def worst_of_three(t: Trial) -> None:
    w, X, y, gradient = _one_row(t.rng, 3)
    t.same(w, X, y, gradient * t.rng.permutation([-1.0, -0.3, 5.0]), **NEAR)


@check("the weights are left as they were", names="changes-weights")
def untouched(t: Trial) -> None:
    t.unchanged(*_one_row(t.rng, 3))


@check("agrees with the reference on fresh claims")
def fresh(t: Trial) -> None:
    t.agree(**NEAR)
