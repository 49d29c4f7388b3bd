from collections.abc import Callable

Visit = tuple[str, int]  # (patient, day)


def check_split(split_visits: Callable[[list[Visit], int, int], tuple[list[Visit], list[Visit]]]) -> None:
    """Raise AssertionError unless the implementation keeps its promises."""
    visits = [(f"p{(7 * i) % 20}", 100 - i) for i in range(60)]  # 20 patients, 3 visits each, mixed
    choices = set()
    for seed in range(12):
        for n_test in (10, 3, 0, 20):
            train, test = holds(split_visits, visits, n_test, seed)
            assert (train, test) == holds(split_visits, visits, n_test, seed)
            if n_test == 10:
                choices.add(frozenset(patient for patient, _ in test))
    assert len(choices) > 1
    holds(split_visits, [], 0, 1)


def holds(split_visits: Callable, visits: list[Visit], n_test: int, seed: int) -> tuple[list[Visit], list[Visit]]:
    """One call and every promise about it."""
    before = list(visits)
    train, test = split_visits(visits, n_test, seed)
    assert visits == before
    assert sorted(train + test) == sorted(before)  # none lost, none twice
    tested = {patient for patient, _ in test}
    assert tested.isdisjoint(patient for patient, _ in train)
    assert len(tested) == n_test
    return train, test


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
