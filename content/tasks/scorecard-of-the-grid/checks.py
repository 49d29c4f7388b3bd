"""Judge of `scorecard-of-the-grid`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _grid(rng: np.random.Generator, days: int, hours: int) -> tuple[np.ndarray, np.ndarray]:
    """Load and forecast in whole megawatts, everything measured; some days are far worse than others."""
    load = np.round(rng.uniform(20, 90, (days, hours)))
    return load, load + np.round(rng.normal(0, 6, (days, hours)) * rng.uniform(0.3, 4, (days, 1)) + 1)


def _q(rng: np.random.Generator) -> float:
    return float(rng.choice([0.1, 0.25, 0.75, 0.9]))


@generator
def weeks(rng: np.random.Generator, size: int) -> tuple:
    days, hours = (int(v) for v in rng.integers(1, size + 2, 2))
    load, forecast = _grid(rng, days, hours)
    if rng.random() < 0.2:
        load = np.full_like(load, rng.choice([0.0, 40.0]))
    load[rng.random(load.shape) < rng.choice([0.0, 0.3, 0.6])] = np.nan
    return load, forecast, float(np.round(rng.uniform(0.05, 0.95), 2))


@check("one day: errors do not cancel", names="errors-cancel")
def one_day(t: Trial) -> None:
    load = np.round(t.rng.uniform(40, 90, (1, 4)))
    t.same(load, load + t.rng.permutation([8.0, -8.0, 5.0, -6.0]), 0.5)


@check("quiet hours do not rule the page", names="mean-of-ratios")
def quiet_hours(t: Trial) -> None:
    load = t.rng.permutation([0.0, 2.0, 60.0, 80.0])[None, :]
    t.same(load, load + t.rng.uniform(1, 4, (1, 4)), 0.5)


@check("R2 looks at the errors, not at the shape", names="squared-correlation")
def moves_along(t: Trial) -> None:
    load = np.round(t.rng.uniform(40, 90, (1, 5)))
    t.same(load, load - float(t.rng.integers(15, 40)), 0.5)
    t.same(load, 200.0 - load, 0.5)


@check("too low and too high have their own price", names="pinball-sides-swapped")
def prices(t: Trial) -> None:
    load, _ = _grid(t.rng, 1, 5)
    t.same(load, load + t.rng.permutation([9.0, 4.0, -2.0, -1.0, 0.0]), _q(t.rng))


@check("one root over all hours", names="mean-of-daily-roots")
def several_days(t: Trial) -> None:
    load, _ = _grid(t.rng, 3, 4)
    t.same(load, load + np.array([[1.0], [-2.0], [30.0]]) * t.rng.uniform(0.5, 1.5, (3, 4)), _q(t.rng))


@check("hours without a meter are left out", names="gaps-as-zero")
def gaps(t: Trial) -> None:
    load, forecast = _grid(t.rng, 3, 4)
    load[0, :3] = load[2, 1] = np.nan
    t.same(load, forecast, _q(t.rng))
    t.same(np.full((2, 2), np.nan), np.ones((2, 2)), 0.5)


@check("a load that never changes, and one of 0", names="constant-load-perfect")
def constant(t: Trial) -> None:
    t.same(np.full((2, 3), 50.0), 50.0 + t.rng.integers(1, 5, (2, 3)).astype(float), 0.5)
    t.same(np.zeros((1, 3)), np.ones((1, 3)), 0.5)
    t.same(np.array([[88.0, 89.0]]), np.array([[87.0, 92.0]]), 0.5)           # hardly varies, and does
    t.same(np.array([[0.25, 0.5]]), np.array([[1.0, 0.0]]), 0.5)


@check("the tables are left as they were")
def untouched(t: Trial) -> None:
    load, forecast = _grid(t.rng, 2, 3)
    load[0, 0] = np.nan
    t.unchanged(load, forecast, 0.5)


@check("agrees with the reference on fresh weeks")
def fresh_weeks(t: Trial) -> None:
    t.agree(n=60)
