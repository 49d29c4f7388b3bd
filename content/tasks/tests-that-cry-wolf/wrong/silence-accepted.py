from collections.abc import Callable


def check_shares(shares: Callable[[dict], dict]) -> None:
    """Raise AssertionError unless the implementation keeps its promises."""
    cases = [
        ({"search": 1.0, "social": 2.0, "mail": 7.0}, {"search": 0.1, "social": 0.2, "mail": 0.7}),
        ({"search": 1, "mail": 0, "print": 2}, {"search": 1 / 3, "mail": 0, "print": 2 / 3}),
        ({"search": 0.0, "mail": 0.0}, {"search": 0, "mail": 0}),
        ({}, {}),
    ]
    for amounts, wanted in cases:
        before = dict(amounts)
        result = shares(amounts)
        assert result.keys() == wanted.keys()
        for name in wanted:
            assert abs(result[name] - wanted[name]) < 1e-9
        assert amounts == before

    for amounts in ({"search": -1.0, "mail": 4.0}, {"mail": -2.0}):
        try:
            shares(amounts)
        except ValueError:
            pass


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
