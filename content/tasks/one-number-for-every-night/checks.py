"""Judge of `one-number-for-every-night`: the loss that the number reaches decides."""

import numpy as np

from rung.grading.spec import Trial, check, generator

_LOSSES = ("squared", "absolute", "pinball", "percentage")


def drive(kit, y, loss, q):
    """The mean loss of the returned number, so that equally good numbers are equal."""
    c = kit.call("best_constant", y, loss, q)
    if c is None or isinstance(c, str | bool) or np.ndim(c) != 0:
        return c
    return {"mean loss": _mean_loss(y, loss, q, float(c))}


def _mean_loss(y: np.ndarray, loss: str, q: float, c: float) -> float:
    gap = y - c
    if loss == "squared":
        return float(np.mean(gap**2))
    if loss == "absolute":
        return float(np.mean(np.abs(gap)))
    if loss == "pinball":
        return float(np.mean(np.where(gap >= 0, q * gap, (q - 1) * gap)))
    used = y > 0
    return float(np.mean(np.abs(gap[used]) / y[used])) if used.any() else (0.0 if np.isnan(c) else 1.0)


def _nights(rng: np.random.Generator, n: int) -> np.ndarray:
    """Patients in `n` nights, all above 0, with a long upper tail."""
    return np.round(rng.lognormal(2.0, 0.9, n) + 0.5, 1)


@generator
def nights(rng: np.random.Generator, size: int) -> tuple:
    y = _nights(rng, size)
    y[rng.random(size) < rng.choice([0.0, 0.3])] = 0.0
    return np.round(y, int(rng.integers(0, 2))), str(rng.choice(_LOSSES)), float(np.round(rng.uniform(0.03, 0.97), 2))


@check("squares: the number that balances distances")
def squares(t: Trial) -> None:
    t.same(_nights(t.rng, 6), "squared", 0.5)


@check("absolute errors: the number that balances counts", names="mean-for-all")
def absolute(t: Trial) -> None:
    t.same(np.append(_nights(t.rng, 6), 400.0), "absolute", 0.5)
    t.same(_nights(t.rng, 8), "absolute", 0.9)


@check("unequal prices move the number", names="quantile-flipped")
def prices(t: Trial) -> None:
    for q in (0.9, 0.1, 0.75):
        t.same(_nights(t.rng, 21), "pinball", q)


@check("quiet nights weigh more in a percentage", names="percentage-plain-median")
def percentages(t: Trial) -> None:
    low, high = np.round(t.rng.uniform(1, 3, 4), 1), np.round(t.rng.uniform(40, 90, 7), 1)
    t.same(t.rng.permutation(np.concatenate([low, high])), "percentage", 0.5)


@check("nights with 0 patients", names="zeros-rule")
def zeros(t: Trial) -> None:
    y = t.rng.permutation(np.concatenate([np.zeros(3), _nights(t.rng, 4) + 5]))
    t.same(y, "percentage", 0.5)
    t.same(np.zeros(3), "percentage", 0.5)


@check("they count under the other losses", names="zeros-left-out-everywhere")
def zeros_elsewhere(t: Trial) -> None:
    y = t.rng.permutation(np.concatenate([np.zeros(5), _nights(t.rng, 4) + 5]))
    for loss in ("squared", "absolute", "pinball"):
        t.same(y, loss, 0.4)


@check("agrees with the reference on fresh nights")
def fresh_nights(t: Trial) -> None:
    t.agree(n=80)
