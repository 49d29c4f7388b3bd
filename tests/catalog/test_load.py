"""The whole graph enters the product; faults of the content are sentences."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rung.catalog import Catalog, ContentFault, content_path, load, load_task
from rung.catalog.load import item_specs


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load()


@pytest.fixture
def own_content(tmp_path: Path) -> Path:
    """A copy of the graph and one task that a test may spoil."""
    root = tmp_path / "content"
    shutil.copytree(content_path() / "graph", root / "graph")
    shutil.copytree(content_path() / "tasks" / "live-fraud-model", root / "tasks" / "live-fraud-model")
    return root


def test_all_218_skills_are_there_in_16_areas(catalog: Catalog) -> None:
    assert len(catalog.skills) == 218
    assert len(catalog.areas) == 16
    assert {s.area for s in catalog.skills.values()} == {a.id for a in catalog.areas}
    assert sum(s.hours for s in catalog.skills.values()) == 952


def test_skills_come_in_an_order_that_one_could_learn_them_in(catalog: Catalog) -> None:
    seen: set[str] = set()
    for skill in catalog.skills.values():
        assert set(skill.prerequisites) <= seen
        seen.add(skill.id)


def test_every_skill_has_its_own_title_and_known_sources(catalog: Catalog) -> None:
    titles = [s.title for s in catalog.skills.values()]
    assert len(set(titles)) == len(titles)
    for skill in catalog.skills.values():
        assert set(skill.anchors) <= set(catalog.anchors)
        assert set(skill.duties) <= set(catalog.duties)


def test_at_least_24_skills_are_taught_and_their_prerequisites_too(catalog: Catalog) -> None:
    taught = [s for s in catalog.skills if catalog.is_taught(s)]
    assert len(taught) >= 24
    for skill in taught:
        assert len([t for t in catalog.tasks_of(skill) if t.use == "practice"]) >= 2, skill
        assert len(catalog.items[skill]) >= 3, skill


def test_seven_kinds_of_task_are_there(catalog: Catalog) -> None:
    assert {t.kind for t in catalog.tasks.values()} >= {"function", "debug", "predict", "choose", "sql", "data", "service"}


def test_there_is_one_task_for_a_newcomer_and_it_is_short(catalog: Catalog) -> None:
    first = [t for t in catalog.tasks.values() if t.use == "first"]
    assert [t.id for t in first] == ["live-fraud-model"]
    assert first[0].minutes <= 3


def test_a_changed_check_changes_the_version_of_a_task(own_content: Path) -> None:
    folder = own_content / "tasks" / "live-fraud-model"
    before = load_task(folder).version
    (folder / "prompt.md").write_text("Other words.", encoding="utf-8")
    assert load_task(folder).version == before, "words of the statement change no verdict"
    with (folder / "checks.py").open("a", encoding="utf-8") as file:
        file.write("\n# one more\n")
    assert load_task(folder).version != before


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("graph/py.toml", "title = ", "not valid TOML"),
        ("tasks/live-fraud-model/task.toml", "title = 'x'\n", "is missing"),
        ("tasks/live-fraud-model/task.toml", "title='x'\nkind='juggling'\nminutes=1\ndifficulty=1\n[skills]\nev-splits=1.0\n", "juggling"),
        ("tasks/live-fraud-model/task.toml", "title='x'\nminutes=1\ndifficulty=1\n[skills]\nno-such-skill=1.0\n", "no-such-skill"),
        ("lessons/ev-splits.md", "no head", "title and minutes"),
        ("items/ev-splits.py", "def broken(:\n", "line 1"),
        ("items/no-such-skill.py", "x = 1\n", "no-such-skill"),
    ],
)
def test_a_spoilt_file_is_named_with_what_is_wrong(own_content: Path, path: str, text: str, said: str) -> None:
    target = own_content / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    with pytest.raises(ContentFault, match=said):
        load(own_content)


def test_a_circle_in_the_graph_is_shown_as_a_circle(own_content: Path) -> None:
    path = own_content / "graph" / "py.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("prerequisites = []", 'prerequisites = ["py-testing"]', 1), encoding="utf-8")
    with pytest.raises(ContentFault, match=r"circle: .*py-"):
        load(own_content)


def test_a_missing_content_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="Your work is safe"):
        load(tmp_path)


def test_items_are_read_off_their_decorators_without_running_them(tmp_path: Path) -> None:
    path = tmp_path / "ev-splits.py"
    path.write_text("raise SystemExit\n\n@item(kind='choose', difficulty=2)\ndef one(rng):\n    ...\n", encoding="utf-8")
    (spec,) = item_specs(path)
    assert (spec.skill, spec.name, spec.kind, spec.difficulty) == ("ev-splits", "one", "choose", 2.0)
