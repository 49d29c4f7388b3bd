"""Judge of `committee-of-models`."""

from itertools import product

import numpy as np

from rung.grading.spec import Trial, check, generator

DRAWS = 20_000


def _score_moments(p: np.ndarray) -> tuple[float, float]:
    """Mean and standard deviation of the score of one vote, by listing all 2**k outcomes."""
    first = second = 0.0
    for outcome in product((0, 1), repeat=len(p)):
        chance = float(np.prod(np.where(outcome, p, 1 - p)))
        score = 1.0 if 2 * sum(outcome) > len(p) else 0.5 if 2 * sum(outcome) == len(p) else 0.0
        first += chance * score
        second += chance * score * score
    return first, float(np.sqrt(second - first * first))


@generator
def committees(rng: np.random.Generator, size: int) -> tuple:
    return (rng.uniform(0.05, 0.95, int(rng.integers(1, size + 1))),)


@check("three models of very different strength", names="average-model")
def unequal(t: Trial) -> None:
    strong, weak = t.rng.uniform(0.9, 0.97), t.rng.uniform(0.5, 0.6, 2)
    t.same(np.append(weak, strong))


@check("an even number of models: a coin decides a tie", names="tie-counts-right")
def ties(t: Trial) -> None:
    t.same(t.rng.uniform(0.5, 0.9, 4))


@check("one model alone is never split")
def alone(t: Trial) -> None:
    t.same(t.rng.uniform(0.2, 0.9, 1))


@check("the simulation agrees with the formula", names="shared-dice")
def dice(t: Trial) -> None:
    for k in (3, 4):
        p = np.sort(t.rng.uniform(0.55, 0.9, k))
        seed = int(t.rng.integers(1_000_000))
        mean, error = _simulated(t, p, DRAWS, seed)
        wanted, spread = _score_moments(p)
        six = 6 * spread / DRAWS**0.5
        given = f"simulate({np.round(p, 3).tolist()}, {DRAWS}, {seed})"
        near, half = abs(mean - wanted) <= six, _half(p)
        shared = float(np.median(p))                    # one throw for all: right when it falls below the middle accuracy
        t.need(near or not abs(mean - shared) <= six, "shared-dice",
               f"the mean is {mean:.4f}; that is what one shared throw per draw gives", given=given, theirs=mean, wanted=wanted)
        t.need(near or k % 2 or not abs(mean - wanted - half) <= six, "tie-counts-right",
               f"the mean is {mean:.4f}: ties were counted as won", given=given, theirs=mean, wanted=wanted)
        t.need(near or k % 2 or not abs(mean - wanted + half) <= six, "tie-counts-wrong",
               f"the mean is {mean:.4f}: ties were counted as lost", given=given, theirs=mean, wanted=wanted)
        t.need(near, None, f"the mean is {mean:.4f}, more than six standard errors off", given=given, theirs=mean, wanted=wanted)
        t.need(not abs(error - spread) < 0.1 * spread, "spread-for-error", f"the error does not shrink with {DRAWS} draws: {error:.4f}",
               given=given, theirs=error, wanted=spread / DRAWS**0.5)
        t.need(abs(error * DRAWS**0.5 / spread - 1) < 0.1, None, f"the standard error is {error:.6f}", given=given, theirs=error, wanted=spread / DRAWS**0.5)


@check("the same seed gives the same numbers, another seed others", names="seed-ignored")
def seeded(t: Trial) -> None:
    p, seed = t.rng.uniform(0.4, 0.8, 5), int(t.rng.integers(1_000_000))
    first, again, other = (_simulated(t, p, 3001, s) for s in (seed, seed, seed + 1))
    t.need(first == again, "seed-ignored", "two calls with one seed differ", given=f"seed {seed}, twice", theirs=again, wanted=first)
    others = [_simulated(t, p, 3001, seed + s)[0] for s in (2, 3, 4)]
    t.need(any(mean != first[0] for mean in [other[0], *others]), "seed-ignored", "five seeds give one number", given=f"seeds {seed} to {seed + 4}", theirs=other, wanted=None)


@check("agrees with the reference on fresh committees")
def fresh(t: Trial) -> None:
    t.agree()


def _simulated(t: Trial, p: np.ndarray, n: int, seed: int) -> tuple[float, float]:
    """What the learner's simulation returns, once it is known to be two numbers."""
    answer = t.kit.call("simulate", p, n, seed)
    try:
        mean, error = (float(x) for x in answer)
    except (TypeError, ValueError):
        t.need(False, None, "simulate does not return two numbers", given=f"simulate({np.round(p, 3).tolist()}, {n}, {seed})", theirs=answer)
    return mean, error


def _half(p: np.ndarray) -> float:
    """Half the chance of a tie."""
    tie = sum(float(np.prod(np.where(o, p, 1 - p))) for o in product((0, 1), repeat=len(p)) if 2 * sum(o) == len(p))
    return tie / 2
