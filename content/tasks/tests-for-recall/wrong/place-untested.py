def check_recall(recall_at_k):
    def close(a, b):
        return abs(a - b) < 1e-9

    assert close(recall_at_k({"a"}, ["a"], 1), 1)
    assert close(recall_at_k({"a"}, ["b"], 1), 0)
    assert recall_at_k(set(), ["a"], 1) == 0
    relevant, ranked = {"a", "c"}, ["c", "c", "a"]
    assert recall_at_k(relevant, ranked, 3) <= 1
    assert relevant == {"a", "c"} and ranked == ["c", "c", "a"]


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
