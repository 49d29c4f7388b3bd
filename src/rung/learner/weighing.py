"""One sigmoid, one answer: how a Gaussian over ability changes when something was right or wrong.

Assumed-density filtering: the exact posterior on a small grid, then its mean and variance. Exact moments keep three
promises that a linearised step breaks: a variance is never negative, a success never lowers the mean, and a lucky
guess moves little.
"""

from __future__ import annotations

from math import exp, pi, sqrt

from rung.learner import constants as c

_HALF = c.QUADRATURE // 2
_NODES = tuple(4.0 * i / _HALF for i in range(-_HALF, _HALF + 1))  # standard deviations from the mean
_MASSES = tuple(exp(-x * x / 2) for x in _NODES)
_NORMAL = sum(_MASSES)
_SPREAD = (
    sum(m * x * x for m, x in zip(_MASSES, _NODES, strict=True)) / _NORMAL
)  # variance of the bare grid, about 1


def chance(z: float) -> float:
    """The logistic function: logits to a probability."""
    if z < -35.0:
        return 0.0
    return 1.0 / (1.0 + exp(-z))


def expected_chance(mean: float, variance: float) -> float:
    """E[logistic(z)] for z normal; MacKay 1992, within 0.01 of the integral."""
    return chance(mean / sqrt(1 + pi * variance / 8))


def weigh(
    mean: float, variance: float, outcome: float, guess: float, slip: float, weight: float, slope: float = 1.0
) -> tuple[float, float]:
    """Mean and variance of z ~ N(mean, variance) after an answer with likelihood P^outcome · (1-P)^(1-outcome).

    P = guess + (1 - guess - slip) · logistic(slope · z); the likelihood is raised to `weight`. Weight 0 changes nothing.
    """
    if weight <= 0:
        return mean, variance
    sd = sqrt(variance)
    total = first = second = 0.0
    for node, mass in zip(_NODES, _MASSES, strict=True):
        p = guess + (1 - guess - slip) * chance(slope * (mean + sd * node))
        p = min(max(p, 1e-12), 1 - 1e-12)
        likelihood = p**outcome * (1 - p) ** (1 - outcome)
        share = mass * (likelihood if weight == 1.0 else likelihood**weight)
        total += share
        first += share * node
        second += share * node * node
    shift = first / total
    spread = max(second / total - shift * shift, 1e-6) / _SPREAD
    return mean + sd * shift, variance * spread


def right_chance(mean: float, variance: float, guess: float, slip: float) -> float:
    """P(answered right) with z ~ N(mean, variance)."""
    return guess + (1 - guess - slip) * expected_chance(mean, variance)
