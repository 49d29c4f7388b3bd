from collections.abc import Callable

Visit = tuple[str, int]  # (patient, day)


def check_split(split_visits: Callable[[list[Visit], int, int], tuple[list[Visit], list[Visit]]]) -> None:
    """Raise AssertionError unless the implementation keeps its promises."""
    raise NotImplementedError


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
