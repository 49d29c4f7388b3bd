CASES = [
    ({"a", "b", "c", "d"}, ["d", "q", "a", "w", "b", "e", "c"], {1: 0.25, 2: 0.25, 3: 0.5, 4: 0.5, 5: 0.75, 6: 0.75, 7: 1, 9: 1}),
    ({1}, [2, 3, 1], {1: 0, 2: 0, 3: 1}),
    (set(), [1], {1: 0, 5: 0}),
    ({1, 2}, [], {1: 0}),
    ({1, 2, 3}, [1, 1, 1, 2], {3: 1 / 3, 4: 2 / 3}),
]


def check_recall(f):
    for relevant, ranked, wanted in CASES:
        for k, value in wanted.items():
            a, b = set(relevant), list(ranked)
            got = f(a, b, k)
            assert round(float(got), 6) == round(value, 6)
            assert a == relevant
            assert b == ranked


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
