import pytest

from rung.learner import fold
from rung.planner import plan_for

from .world import GRAPH, NEWCOMER, NOW, ROOMS, TODAY, goal, wide_graph


@pytest.mark.parametrize("skills", [4, 9, 40, 218])
def test_four_to_six_stations_cover_every_step_in_order(skills: int) -> None:
    graph = wide_graph(skills, seed=7)
    plan = plan_for(fold([], graph), graph, goal(dict.fromkeys(graph, 1.0)), {}, NOW, TODAY)
    assert 4 <= len(plan.milestones) <= 6
    assert [s for m in plan.milestones for s in m.skills] == [step.skill for step in plan.steps]
    assert all(m.skills for m in plan.milestones)


@pytest.mark.parametrize("skills", [1, 2, 3])
def test_a_short_way_has_a_station_per_skill(skills: int) -> None:
    graph = wide_graph(skills, seed=7)
    plan = plan_for(fold([], graph), graph, goal(dict.fromkeys(graph, 1.0)), {}, NOW, TODAY)
    assert len(plan.milestones) == skills


def test_dates_of_stations_follow_each_other_and_the_last_is_the_finish() -> None:
    plan = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY)
    dates = [m.by.mid for m in plan.milestones]
    assert dates == sorted(dates)
    assert all(m.by.low <= m.by.mid <= m.by.high for m in plan.milestones)
    assert plan.milestones[-1].by == plan.finish


def test_stations_have_names_of_their_own() -> None:
    graph = wide_graph(218, seed=7)
    plan = plan_for(fold([], graph), graph, goal(dict.fromkeys(graph, 1.0)), {}, NOW, TODAY)
    titles = [m.title for m in plan.milestones]
    assert len(set(titles)) == len(titles)
    small = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY)
    assert "Python" in small.milestones[0].title


def test_stations_say_how_much_of_them_is_taught_here() -> None:
    plan = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY)
    assert sum(m.taught for m in plan.milestones) == sum(step.taught for step in plan.steps)
