from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.learner.weighing import chance, expected_chance, right_chance, weigh

means = st.floats(-8, 8)
variances = st.floats(0.01, 12)
guesses = st.sampled_from([0.0, 0.04, 0.25])
slips = st.sampled_from([0.01, 0.06, 0.12])
weights = st.floats(0.01, 2)
slopes = st.sampled_from([1.0, 1.8])


@given(means, variances, guesses, slips, weights, slopes)
def test_right_never_lowers_and_wrong_never_raises_the_mean(
    mean: float, variance: float, guess: float, slip: float, weight: float, slope: float
) -> None:
    assert weigh(mean, variance, 1.0, guess, slip, weight, slope)[0] >= mean - 1e-9
    assert weigh(mean, variance, 0.0, guess, slip, weight, slope)[0] <= mean + 1e-9


@given(means, variances, st.floats(0, 1), guesses, slips, weights, slopes)
def test_variance_stays_positive(
    mean: float, variance: float, outcome: float, guess: float, slip: float, weight: float, slope: float
) -> None:
    assert weigh(mean, variance, outcome, guess, slip, weight, slope)[1] > 0


@given(means, variances, guesses, slips)
def test_weight_nought_moves_nothing(mean: float, variance: float, guess: float, slip: float) -> None:
    assert weigh(mean, variance, 1.0, guess, slip, 0.0) == (mean, variance)


@given(means, variances, slips)
def test_a_success_that_could_be_a_guess_moves_less(mean: float, variance: float, slip: float) -> None:
    open_answer = weigh(mean, variance, 1.0, 0.0, slip, 1.0)[0]
    choice = weigh(mean, variance, 1.0, 0.25, slip, 1.0)[0]
    assert choice <= open_answer + 1e-9


@given(means, variances)
def test_less_weight_moves_less(mean: float, variance: float) -> None:
    full = weigh(mean, variance, 1.0, 0.0, 0.06, 1.0)[0]
    part = weigh(mean, variance, 1.0, 0.0, 0.06, 0.3)[0]
    assert part <= full + 1e-9


@pytest.mark.parametrize(
    ("mean", "variance", "guess"), [(0.0, 1.0, 0.0), (-2.0, 6.0, 0.25), (1.5, 3.0, 0.04)]
)
def test_the_grid_agrees_with_a_fine_integral(mean: float, variance: float, guess: float) -> None:
    points = [mean + sqrt(variance) * (-8 + i / 250) for i in range(4001)]
    shares = [
        exp(-((z - mean) ** 2) / (2 * variance)) * (guess + (1 - guess - 0.06) / (1 + exp(-z)))
        for z in points
    ]
    total = sum(shares)
    exact = sum(z * s for z, s in zip(points, shares, strict=True)) / total
    spread = sum((z - exact) ** 2 * s for z, s in zip(points, shares, strict=True)) / total
    found, left = weigh(mean, variance, 1.0, guess, 0.06, 1.0)
    assert found == pytest.approx(exact, abs=0.01)
    assert left == pytest.approx(spread, rel=0.02)


def test_chances_stay_chances_far_out() -> None:
    assert chance(-1000) == 0.0
    assert chance(1000) == 1.0
    assert expected_chance(0.0, 9.0) == 0.5
    assert right_chance(-50, 0.1, 0.25, 0.06) == pytest.approx(0.25)
