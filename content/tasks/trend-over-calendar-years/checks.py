"""Judge of `trend-over-calendar-years`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _station(rng: np.random.Generator, n: int, bend: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """n consecutive years of this or the last two centuries, and values with a trend and noise."""
    first = int(rng.integers(1820, 2100 - n))
    year = np.arange(first, first + n, dtype=float)
    u = (year - first) / n
    return year, 10 + 3 * u + bend * 4 * u**2 + rng.normal(0, 0.5, n)


@generator
def stations(rng: np.random.Generator, size: int) -> tuple:
    n = 2 * size + int(rng.integers(0, 3))
    year, value = _station(rng, n)
    if rng.random() < 0.3:
        year = rng.choice(year, n)
    readings = rng.integers(0, 9, n) if rng.random() < 0.7 else np.full(n, 3)
    readings[int(rng.integers(0, n))] = 5
    value = np.where((readings == 0) & (rng.random() < 0.5), np.nan, value)
    degree = int(rng.integers(0, 5))
    known = year[readings > 0]
    room = min(10.0, 0.5 * np.ptp(known) + 1) / (1 + degree / 2)  # the further out, the worse conditioned
    return year, value, readings, rng.uniform(known.min() - room, known.max() + room, int(rng.integers(1, 4))), degree


@check("a line, all rows alike, one year ahead", names="centred-on-new")
def line(t: Trial) -> None:
    year, value = _station(t.rng, 8)
    t.same(year, value, np.full(8, 4), year[-1:] + 1, 1, rtol=1e-6)
    t.same(year, value, np.full(8, 4), year[-3:] + 4.5, 1, rtol=1e-6)


@check("rows count by their readings", names="unweighted")
def weighted(t: Trial) -> None:
    year, value = _station(t.rng, 9)
    t.same(year, value, t.rng.permutation([1, 1, 2, 3, 5, 9, 20, 60, 200]), year[:3] + 0.5, 1, rtol=1e-6)


@check("a row with r readings counts like r rows", names="weights-squared")
def like_copies(t: Trial) -> None:
    year, value = _station(t.rng, 6)
    t.same(year, value, t.rng.permutation([1, 2, 3, 4, 6, 9]), year + 0.25, 1, rtol=1e-6)


@check("rows without readings do not take part", names="years-without-readings")
def silent_years(t: Trial) -> None:
    year, value = _station(t.rng, 9)
    readings = np.array([0, 3, 3, 3, 0, 3, 3, 3, 0])
    t.same(year, np.where(readings > 0, value, np.nan), readings, year[-2:] + 2, 1, rtol=1e-6)


@check("fewer years than coefficients", names="too-few-years")
def few_years(t: Trial) -> None:
    year, value = _station(t.rng, 6)
    t.same(year[[0, 0, 4, 4]], value[:4], np.array([2, 3, 4, 1]), year[:4] + 0.5, 3, rtol=1e-6)
    t.same(year[:1], value[:1], np.array([2]), year[:2], 2, rtol=1e-6)
    t.same(year[:3], value[:3], np.array([5, 0, 5]), year[1:2], 2, rtol=1e-6)


@check("a parabola keeps its digits", names="normal-equations-on-years")
def parabola(t: Trial) -> None:
    for _ in range(3):
        year, value = _station(t.rng, 15, bend=3.0)
        t.same(year, value, np.full(15, 4), year[::4] + 0.5, 2, rtol=1e-6)


@check("a curve of degree four keeps its digits", names="raw-years")
def quartic(t: Trial) -> None:
    for _ in range(3):
        year, value = _station(t.rng, 12, bend=3.0)
        t.same(year, value, np.full(12, 4), year[::3] + 0.5, 4, rtol=1e-6)


@check("agrees with the reference on fresh stations")
def fresh(t: Trial) -> None:
    t.agree(n=40, rtol=1e-6, atol=1e-6)
