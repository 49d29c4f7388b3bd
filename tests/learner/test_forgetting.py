from hypothesis import given
from hypothesis import strategies as st

from rung.learner import constants as c
from rung.learner.belief import Belief
from rung.learner.forgetting import faded_level, faded_variance, retention, strengthened, weakened

beliefs = st.builds(
    Belief,
    mean=st.floats(-6, 6),
    variance=st.floats(0.04, 6),
    growth=st.floats(0, 2),
    stability=st.floats(0, 700),
    last=st.floats(0, 100),
    alone=st.integers(0, 9),
)
gaps = st.floats(0, 4000)


@given(beliefs, gaps, gaps)
def test_a_longer_gap_never_raises_retention(belief: Belief, one: float, other: float) -> None:
    short, long = sorted((one, other))
    assert retention(belief, 100 + long) <= retention(belief, 100 + short)


@given(beliefs, gaps, gaps, st.floats(-3, 3))
def test_a_longer_gap_never_raises_the_level(belief: Belief, one: float, other: float, common: float) -> None:
    short, long = sorted((one, other))
    assert faded_level(belief, common, 100 + long) <= faded_level(belief, common, 100 + short) + 1e-9


@given(beliefs, gaps)
def test_doubt_only_grows_while_idle_and_stays_within_a_strangers(belief: Belief, gap: float) -> None:
    grown = faded_variance(belief, 100 + gap)
    assert grown >= belief.variance
    assert grown <= max(belief.variance, c.SKILL_VARIANCE)


@given(beliefs, gaps)
def test_what_lies_below_the_floor_does_not_fade(belief: Belief, gap: float) -> None:
    low = c.FLOOR - belief.mean - belief.growth - 1
    assert faded_level(belief, low, 100 + gap) == low + belief.mean + belief.growth


@given(beliefs, gaps)
def test_a_success_never_shortens_and_a_failure_never_lengthens_memory(belief: Belief, gap: float) -> None:
    now = 100 + gap
    kept = min(max(belief.stability, c.STABILITY_LIMITS[0]), c.STABILITY_LIMITS[1])
    for help_used in (0, 1, 2):
        assert strengthened(belief, now, known_before=False, help_used=help_used) >= kept - 1e-9
    assert weakened(belief, now) <= kept + 1e-9


def test_spaced_success_strengthens_more_than_a_quick_repeat() -> None:
    belief = Belief(1.0, 1.0, stability=10, last=0.0, alone=1)
    quick = strengthened(belief, 0.01, known_before=False, help_used=0)
    spaced = strengthened(belief, 10, known_before=False, help_used=0)
    assert quick < 10.1
    assert spaced > 20


def test_what_was_there_before_rung_lasts_longer_than_what_was_learned_today() -> None:
    fresh = Belief(0.0, 1.0)
    known = strengthened(fresh, 5, known_before=True, help_used=0)
    learned = strengthened(fresh, 5, known_before=False, help_used=0)
    assert known > learned


def test_several_misses_in_one_sitting_weaken_once() -> None:
    belief = Belief(1.0, 1.0, stability=20, last=0.0, alone=1)
    assert weakened(belief, 0.01) == 20
    assert weakened(belief, 3) < 20


def test_nothing_fades_before_it_was_practised() -> None:
    inferred = Belief(2.0, 1.0)
    assert retention(inferred, 1e6) == 1.0
    assert faded_level(inferred, 0.0, 1e6) == 2.0
