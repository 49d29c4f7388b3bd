import pytest

from rung.learner import build_graph

from .world import SMALL, wide_graph


def test_order_puts_prerequisites_first() -> None:
    graph = wide_graph(60, seed=1)
    place = {skill: number for number, skill in enumerate(graph)}
    assert len(place) == 60
    assert all(place[p] < place[skill] for skill in graph for p in graph.requires(skill))


def test_order_does_not_need_rows_in_order() -> None:
    graph = build_graph([("b", "x", "core", 1, ("a",)), ("a", "x", "core", 1, ())])
    assert list(graph) == ["a", "b"]


def test_ancestors_and_descendants_mirror_each_other() -> None:
    graph = wide_graph(60, seed=2)
    for skill in graph:
        for other, reach in graph.ancestors(skill).items():
            assert graph.descendants(other)[skill] == reach


def test_strength_of_a_path_is_the_product_of_its_edges_and_the_strongest_wins() -> None:
    rows = [
        ("a", "x", "core", 1, ()),
        ("b", "x", "core", 1, ("a",)),
        ("c", "x", "core", 1, ("a",)),
        ("d", "x", "core", 1, ("b", "c")),
    ]
    strengths = {("a", "b"): 0.5, ("a", "c"): 0.9, ("b", "d"): 0.5, ("c", "d"): 0.8}
    graph = build_graph(rows, strengths=strengths)
    assert graph.descendants("a")["d"] == (2, pytest.approx(0.72))
    assert graph.ancestors("d")["a"] == (2, pytest.approx(0.72))


def test_distance_is_none_between_unrelated_skills() -> None:
    assert SMALL.distance("functions", "leakage") == 4
    assert SMALL.distance("leakage", "functions") == 4
    assert SMALL.distance("arrays", "arrays") == 0
    assert SMALL.distance("shell", "leakage") is None


def test_closure_holds_everything_below_and_nothing_unknown() -> None:
    assert SMALL.closure(["tables", "long gone"]) == {"functions", "arrays", "tables"}


def test_title_falls_back_to_the_id() -> None:
    assert SMALL.title("arrays") == "Arrays"
    assert SMALL.title("shell") == "shell"
    assert SMALL.title("long gone") == "long gone"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([("a", "x", "core", 1, ("a",))], "rests on itself"),
        ([("a", "x", "core", 1, ("b",)), ("b", "x", "core", 1, ("a",))], "rests on itself"),
        ([("a", "x", "core", 1, ("b",))], "no skill has as its id"),
        ([("a", "x", "core", 1, ()), ("a", "x", "core", 1, ())], "twice"),
    ],
)
def test_a_broken_graph_is_refused_with_the_reason(rows: list, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        build_graph(rows)


def test_a_strength_outside_its_bounds_is_refused() -> None:
    with pytest.raises(ValueError, match="strength"):
        build_graph([("a", "x", "core", 1, ()), ("b", "x", "core", 1, ("a",))], strengths={("a", "b"): 1.5})


def test_digest_changes_with_an_edge_and_not_with_a_title() -> None:
    rows = [("a", "x", "core", 1, ()), ("b", "x", "core", 1, ("a",))]
    assert build_graph(rows).digest == build_graph(rows, titles={"a": "Alpha"}).digest
    assert build_graph(rows).digest != build_graph([rows[0], ("b", "x", "core", 1, ())]).digest
    assert build_graph(rows).digest != build_graph(rows, strengths={("a", "b"): 0.3}).digest
