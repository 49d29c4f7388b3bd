def check_split(f):
    visits = []
    for day in range(4):
        for person in "hgfedcbaijklmnopqrst":
            visits.append((person, day * 3))
    original = tuple(visits)
    seen = []
    for seed in (0, 1, 2, 3, 5, 8, 13, 21, 34):
        for n in (0, 1, 10, 19, 20):
            train, test = f(visits, n, seed)
            assert tuple(visits) == original, "argument"
            people = []
            for person, _ in test:
                if person not in people:
                    people.append(person)
            assert len(people) == n, "size"
            for person, day in original:
                side, other = (test, train) if person in people else (train, test)
                assert side.count((person, day)) == 1 and other.count((person, day)) == 0
            assert len(train) + len(test) == len(original)
            for side in (train, test):
                assert list(side) == [v for v in original if v in side]
            again = f(visits, n, seed)
            assert list(again[0]) == list(train) and list(again[1]) == list(test)
            if n == 10:
                seen.append(sorted(people))
    assert any(s != seen[0] for s in seen)
    none, nothing = f([], 0, 9)
    assert len(none) + len(nothing) == 0


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
