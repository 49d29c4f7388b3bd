"""Judge of `plants-named-too-surely`: the log loss that the temperature reaches decides."""

import numpy as np

from rung.grading.spec import Trial, check, generator

_CLOSE = {"rtol": 1e-4, "atol": 1e-7}


def drive(kit, score, label, new, temperature):
    """The loss that the found temperature reaches, and the chances of other photos at a given temperature."""
    chances = kit.call("soften", new, temperature)
    found = kit.call("find_temperature", score, label)
    if found is None or isinstance(found, str | bool) or np.ndim(found) != 0:
        return {"temperature": found, "chances": chances}
    inside = 0.05 * (1 - 1e-6) <= float(found) <= 20.0 * (1 + 1e-6)
    return {"log loss": _log_loss(score, label, float(found)) if inside else "the temperature is not within 0.05 and 20", "chances": chances}


def _log_loss(score: np.ndarray, label: np.ndarray, temperature: float) -> float:
    z = score / temperature
    top = z.max(axis=1)
    total = top + np.log(np.sum(np.exp(z - top[:, None]), axis=1))
    return float(np.mean(total - z[np.arange(len(label)), label]))


def _photos(rng: np.random.Generator, n: int, k: int, temperature: float) -> tuple[np.ndarray, np.ndarray]:
    """Scores whose best temperature is near `temperature`."""
    honest = rng.normal(0, 1.6, (n, k))
    chance = np.exp(honest) / np.exp(honest).sum(axis=1, keepdims=True)
    label = (rng.random((n, 1)) > np.cumsum(chance, axis=1)[:, :-1]).sum(axis=1)
    return honest * temperature, label


def _some(rng: np.random.Generator) -> tuple[np.ndarray, float]:
    return rng.normal(0, 3, (3, 4)), float(np.round(rng.uniform(0.5, 4), 2))


@generator
def albums(rng: np.random.Generator, size: int) -> tuple:
    score, label = _photos(rng, 10 + 10 * size, int(rng.integers(2, 6)), float(np.exp(rng.uniform(np.log(0.2), np.log(8)))))
    return score + rng.normal(0, 20, (len(score), 1)), label, *_some(rng)


@check("chances add up to 1 for each photo", names="across-photos")
def ordinary(t: Trial) -> None:
    score, label = _photos(t.rng, 60, 3, 1.5)
    t.same(score, label, *_some(t.rng), **_CLOSE)


@check("a model that is too sure", names="inverse-returned")
def too_sure(t: Trial) -> None:
    for k in (2, 5):
        score, label = _photos(t.rng, 150, k, 3.0)
        t.same(score, label, *_some(t.rng), **_CLOSE)


@check("a model that is too timid", names="only-softens")
def too_timid(t: Trial) -> None:
    score, label = _photos(t.rng, 150, 4, 0.3)
    t.same(score, label, *_some(t.rng), **_CLOSE)


@check("scores of any size", names="exploding-scores")
def large_scores(t: Trial) -> None:
    score, label = _photos(t.rng, 40, 3, 2.0)
    new = np.round(t.rng.uniform(-30, 30, (3, 4))) + np.array([[9000.0], [-9000.0], [0.0]])
    t.same(score, label, new[:1], 0.5, **_CLOSE)
    t.same(score, label, new, 2.0, **_CLOSE)
    t.same(score + np.round(t.rng.uniform(-9000, 9000, (40, 1))), label, new, 2.0, **_CLOSE)


@check("the ends of the range")
def ends(t: Trial) -> None:
    label = t.rng.integers(0, 2, 30)
    clear = np.where(label[:, None] == np.arange(2), 0.1, 0.0) * t.rng.uniform(0.8, 1.2, (30, 1))
    t.same(clear, label, *_some(t.rng), **_CLOSE)
    blind = np.where(np.arange(30)[:, None] % 2 == np.arange(2), 60.0, 0.0)
    t.same(blind, (np.arange(30) // 2) % 2, *_some(t.rng), **_CLOSE)


@check("agrees with the reference on fresh photos")
def fresh_photos(t: Trial) -> None:
    t.agree(n=25, **_CLOSE)
