import random
from collections import Counter


def check_split(f):
    rng = random.Random(11)
    for _ in range(40):
        people = rng.randint(0, 7)
        visits = [(f"q{p}", d) for p in range(people) for d in rng.sample(range(50), rng.randint(1, 4))]
        rng.shuffle(visits)
        n_test, seed = rng.randint(0, people), rng.randint(0, 10**6)
        given = visits[:]
        first = f(given, n_test, seed)
        train, test = first
        assert given == visits
        assert f(given, n_test, seed) == first
        assert Counter(train) + Counter(test) == Counter(visits)
        a, b = {p for p, _ in train}, {p for p, _ in test}
        assert not a & b and len(b) == n_test
        for side in (train, test):
            places = [visits.index(v) for v in side]
            assert places == sorted(places)
    many = [(f"q{i % 20}", i) for i in range(40)]
    assert len({str(f(many, 10, s)) for s in range(8)}) >= 2
    assert f([], 0, 3)[0] == []


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
