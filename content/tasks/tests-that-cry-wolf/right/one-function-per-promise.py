import math


def check_shares(f):
    values(f)
    zeros(f)
    errors(f)


def values(f):
    given = {"b": 3, "a": 1, "zero": 0, "c": 2.5}
    copy = given.copy()
    got = f(given)
    assert given == copy
    assert got is not given
    assert sorted(got) == sorted(given)
    assert math.isclose(sum(got.values()), 1)
    assert all(math.isclose(got[k] * 6.5, given[k], abs_tol=1e-9) for k in given)


def zeros(f):
    assert f({}) == {}
    assert f({"a": 0}) == {"a": 0}
    assert f({"a": 0, "b": 0.0}) == {"a": 0, "b": 0}


def errors(f):
    for bad in ({"a": -1}, {"a": 5, "b": -0.5}, {"a": -1, "b": 1}):
        refused = False
        try:
            f(bad)
        except ValueError:
            refused = True
        assert refused


def passes(source: str) -> bool:
    """Given: whether the implementation in `source` survives the tests. Leave it as it is."""
    scope: dict = {}
    exec(source, scope)
    try:
        check_shares(scope["shares"])
    except NotImplementedError:
        raise
    except Exception:  # a failed assertion, or a crash of the implementation
        return False
    return True
