from rung.learner import estimate, fold
from rung.learner.state import LearnerState
from rung.planner.remaining import Remaining, remaining

from .world import GRAPH, NEWCOMER, ROOMS, answered, later, mastered, read, solved


def left(state: LearnerState, skill: str, days: float = 0.0) -> Remaining | None:
    return remaining(skill, estimate(state, GRAPH, skill, later(days)), state, GRAPH, ROOMS)


def test_a_newcomer_has_all_the_hours_ahead() -> None:
    rest = left(NEWCOMER, "leakage")
    assert rest is not None
    assert rest.hours == GRAPH["leakage"].hours
    assert not rest.likely


def test_what_is_shown_well_needs_no_step() -> None:
    assert left(mastered("functions"), "functions", 0.1) is None


def test_what_faded_belongs_to_the_reviews() -> None:
    state = mastered("arrays")
    assert estimate(state, GRAPH, "arrays", later(400)).status == "fading"
    assert left(state, "arrays", 400) is None


def test_reading_and_solving_take_hours_off() -> None:
    fresh = left(fold([answered("leakage", False)], GRAPH), "leakage")
    half = left(
        fold([answered("leakage", False), read("leakage"), *solved("leakage", tasks=(1,))], GRAPH), "leakage"
    )
    assert fresh and half
    assert half.hours < fresh.hours


def test_a_solution_with_help_takes_off_less() -> None:
    wrong = [answered("leakage", False), answered("leakage", False)]
    alone = left(fold([*wrong, *solved("leakage", tasks=(1,))], GRAPH), "leakage")
    helped = left(fold([*wrong, *solved("leakage", tasks=(1,), help_used=2)], GRAPH), "leakage")
    assert alone and helped
    assert alone.hours < helped.hours


def test_an_answer_counts_more_than_a_prior() -> None:
    prior = left(NEWCOMER, "functions")
    inferred = left(
        fold([answered("splits", context="placement"), answered("splits", day=0.01)], GRAPH), "functions"
    )
    assert prior and inferred
    assert inferred.known > prior.known
    assert inferred.likely
    assert inferred.expected < prior.expected


def test_expected_hours_lie_between_a_check_and_all_of_it() -> None:
    for skill in GRAPH:
        rest = left(NEWCOMER, skill)
        assert rest is not None
        assert 0 < rest.check_hours <= rest.expected <= rest.hours
