import random


def check_shares(f):
    rng = random.Random(1)
    for n in list(range(6)) * 8:
        amounts = {f"n{i}": rng.choice([0, 1, 2.5, rng.random() * 9]) for i in range(n)}
        if rng.random() < 0.2:
            amounts = dict.fromkeys(amounts, 0)
        kept, total = dict(amounts), sum(amounts.values())
        wanted = {name: (value / total if total else 0) for name, value in amounts.items()}
        got = f(amounts)
        assert amounts == kept
        assert set(got) == set(wanted)
        assert max((abs(got[k] - wanted[k]) for k in got), default=0) < 1e-7
        amounts["bad"] = -0.01 - rng.random()
        try:
            f(amounts)
            ok = False
        except ValueError:
            ok = True
        assert ok


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
