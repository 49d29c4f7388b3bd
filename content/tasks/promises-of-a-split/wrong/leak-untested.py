def check_split(split_visits):
    visits = [(f"p{i}", i) for i in range(20)]
    choices = set()
    for seed in range(12):
        for n_test in (10, 0, 20):
            copy = list(visits)
            train, test = split_visits(copy, n_test, seed)
            assert copy == visits
            assert len(test) == n_test
            assert sorted(train + test) == sorted(visits)
            assert (train, test) == split_visits(copy, n_test, seed)
            assert train == sorted(train, key=visits.index) and test == sorted(test, key=visits.index)
            choices.add(tuple(test))
    assert len(choices) > 3
    assert list(split_visits([], 0, 1)) == [[], []]


def passes(source: str) -> bool:
    """Given: whether the implementation in `source` survives the tests. Leave it as it is."""
    scope: dict = {}
    exec(source, scope)
    try:
        check_split(scope["split_visits"])
    except NotImplementedError:
        raise
    except Exception:  # a failed assertion, or a crash of the implementation
        return False
    return True
