"""The target roles of `content/roles.toml`, as the catalogue reads them."""

import pytest

from rung.catalog import Catalog, load
from rung.learner import SkillGraph, build_graph
from rung.planner.goal import closed_weights, goal_hours

from .world import goal

WANTED = {
    "ml-engineer",
    "data-analyst",
    "data-scientist",
    "ai-engineer",
    "mlops-engineer",
    "data-engineer",
    "research-engineer",
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load(None)


@pytest.fixture(scope="module")
def graph(catalog: Catalog) -> SkillGraph:
    return build_graph((s.id, s.area, s.level, s.hours, s.prerequisites) for s in catalog.skills.values())


def test_every_wanted_role_is_there_with_a_sentence(catalog: Catalog) -> None:
    assert set(catalog.roles) >= WANTED
    for role in catalog.roles.values():
        assert role.summary.endswith(".")
        assert 40 <= len(role.summary) <= 160


def test_roles_name_only_skills_that_exist_with_weights_up_to_one(catalog: Catalog) -> None:
    for role in catalog.roles.values():
        assert set(role.skills) <= set(catalog.skills)
        assert all(0 < weight <= 1 for weight in role.skills.values())
        assert max(role.skills.values()) >= 0.9


def test_roles_are_closed_under_prerequisites(catalog: Catalog, graph: SkillGraph) -> None:
    for role in catalog.roles.values():
        assert set(closed_weights(goal(role.skills), graph)) == set(role.skills)


def test_hireable_as_an_ml_engineer_is_150_skills_and_663_hours(catalog: Catalog, graph: SkillGraph) -> None:
    weights = catalog.roles["ml-engineer"].skills
    assert len(weights) == 150
    assert goal_hours(goal(weights), graph) == 663


def test_roles_differ_in_what_they_weigh_most(catalog: Catalog) -> None:
    core = {
        role.id: frozenset(s for s, w in role.skills.items() if w >= 0.75) for role in catalog.roles.values()
    }
    assert len(set(core.values())) == len(core)
