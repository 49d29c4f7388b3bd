from collections.abc import Callable


def check_recall(recall_at_k: Callable[[set, list, int], float]) -> None:
    """Raise AssertionError unless the implementation keeps its promises."""

    def expect(wanted: float, relevant: set, ranked: list, k: int) -> None:
        found = recall_at_k(relevant, ranked, k)
        assert abs(found - wanted) < 1e-9, (relevant, ranked, k, found)

    expect(2 / 2, {"a", "c"}, ["a", "c"], 2)
    expect(1 / 2, {"a", "b"}, ["x", "a", "b"], 2)  # one at place k, one right after it
    expect(0, set(), ["a", "b"], 2)  # nothing is relevant
    expect(1 / 2, {"a", "b"}, ["a", "a"], 2)

    relevant, ranked = {"a", "c"}, ["c", "b", "a"]
    recall_at_k(relevant, ranked, 2)
    assert relevant == {"a", "c"} and ranked == ["c", "b", "a"]


def passes(source: str) -> bool:
    """Given: whether the implementation in `source` survives the tests. Leave it as it is."""
    scope: dict = {}
    exec(source, scope)
    try:
        check_recall(scope["recall_at_k"])
    except NotImplementedError:
        raise
    except Exception:  # a failed assertion, or a crash of the implementation
        return False
    return True
