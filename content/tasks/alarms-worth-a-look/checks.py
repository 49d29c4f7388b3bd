"""Judge of `alarms-worth-a-look`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _rates(rng: np.random.Generator) -> tuple[float, float, float]:
    return float(rng.uniform(0.005, 0.1)), float(rng.uniform(0.7, 0.98)), float(rng.uniform(0.8, 0.97))


@generator
def sites(rng: np.random.Generator, size: int) -> tuple:
    rates = [float(r) for r in rng.uniform(0.02, 0.98, 3).round(3)]
    for i in range(3):
        if rng.random() < 0.2:
            rates[i] = float(rng.choice([0.0, 1.0]))
    return (*rates, int(rng.integers(1, 40 * size)))


@check("faults are rare: an alarm is mostly false", names="base-rate-ignored")
def rare(t: Trial) -> None:
    t.same(*_rates(t.rng), 1000)


@check("as many faulty pumps as fine ones", names="specificity-as-false-alarms")
def even(t: Trial) -> None:
    _, sensitivity, specificity = _rates(t.rng)
    t.same(0.5, sensitivity, specificity, 200)


@check("a sensor that never or always raises an alarm", names="divides-by-zero")
def no_alarms(t: Trial) -> None:
    t.same(float(t.rng.uniform(0.1, 0.9)), 0.0, 1.0, 50)
    t.same(float(t.rng.uniform(0.1, 0.9)), 1.0, 0.0, 50)


@check("agrees with the reference on fresh sites")
def fresh(t: Trial) -> None:
    t.agree()
