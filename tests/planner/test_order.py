from hypothesis import given
from hypothesis import strategies as st

from rung.planner.order import study_order

from .world import GRAPH, TAUGHT, wide_graph

subsets = st.sets(st.sampled_from(list(GRAPH)))


@given(subsets, subsets, st.randoms(use_true_random=False))
def test_every_skill_once_and_never_before_what_it_rests_on(skills: set[str], taught: set[str], dice) -> None:
    hours = {skill: GRAPH[skill].hours for skill in skills}
    weights = {skill: dice.uniform(0.1, 1) for skill in GRAPH}
    order = study_order(hours, weights, GRAPH, taught)
    assert sorted(order) == sorted(skills)
    place = {skill: number for number, skill in enumerate(order)}
    assert all(place[p] < place[s] for s in order for p in GRAPH.requires(s) if p in place)


def test_what_is_taught_comes_before_what_is_not_when_both_are_ready() -> None:
    hours = {skill: GRAPH[skill].hours for skill in GRAPH}
    order = study_order(hours, dict.fromkeys(GRAPH, 1.0), GRAPH, TAUGHT)
    assert set(order[: len(TAUGHT)]) == set(TAUGHT)


def test_what_opens_more_of_the_goal_comes_first() -> None:
    order = study_order(
        {"tables": 5.0, "gradients": 5.0, "splits": 3.0, "leakage": 5.0},
        {"tables": 0.5, "gradients": 0.5, "splits": 1.0, "leakage": 1.0},
        GRAPH,
        GRAPH.order,
    )
    assert order[0] == "tables"


def test_areas_are_interleaved_a_little() -> None:
    graph = wide_graph(120, seed=4)
    order = study_order(dict.fromkeys(graph, 4.0), dict.fromkeys(graph, 1.0), graph, frozenset(graph))
    runs = sum(
        graph[a].area == graph[b].area == graph[c].area
        for a, b, c in zip(order, order[1:], order[2:], strict=False)
    )
    assert runs <= 4
