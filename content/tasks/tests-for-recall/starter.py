from collections.abc import Callable


def check_recall(recall_at_k: Callable[[set, list, int], float]) -> None:
    """Raise AssertionError unless the implementation keeps its promises."""
    assert recall_at_k({"a", "b"}, ["a", "x"], 2) == 0.5
    raise NotImplementedError


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
