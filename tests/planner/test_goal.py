from datetime import date

import pytest

from rung.planner import Goal
from rung.planner.goal import closed_weights, goal_hours

from .world import GRAPH, TODAY, goal


def test_a_goal_takes_in_all_it_rests_on_in_order() -> None:
    weights = closed_weights(goal({"leakage": 1.0}), GRAPH)
    assert list(weights) == ["functions", "arrays", "tables", "splits", "leakage"]


def test_a_prerequisite_weighs_a_little_less_than_what_needs_it_unless_the_role_says_more() -> None:
    weights = closed_weights(goal({"splits": 0.5, "tables": 1.0}), GRAPH)
    assert weights["tables"] == 1.0
    assert weights["arrays"] == pytest.approx(0.9)
    assert closed_weights(goal({"splits": 0.5}), GRAPH)["tables"] == pytest.approx(0.45)


def test_a_skill_the_graph_does_not_have_is_left_out() -> None:
    assert closed_weights(goal({"long-gone": 1.0, "functions": 1.0}), GRAPH) == {"functions": 1.0}


def test_hours_count_the_prerequisites() -> None:
    assert goal_hours(goal({"splits": 1.0}), GRAPH) == 8 + 5 + 8 + 3


@pytest.mark.parametrize("weekdays", [(), (7,), (-1, 2)])
def test_study_days_must_be_days_of_the_week(weekdays: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="study day"):
        goal(weekdays=weekdays)


@pytest.mark.parametrize("minutes", [0, 4, 721])
def test_minutes_must_be_sensible(minutes: int) -> None:
    with pytest.raises(ValueError, match="minutes"):
        Goal(role="r", weights={}, weekdays=(0,), minutes=minutes, start=date(2026, 3, 2))


def test_the_shortest_session_is_five_minutes() -> None:
    assert goal(minutes=5, start=TODAY).minutes == 5
