import random


def twin(relevant, ranked, k):
    hits = 0
    for item in relevant:
        hits += item in ranked[:k]
    return hits / len(relevant) if relevant else 0.0


def check_recall(f):
    rng = random.Random(5)
    for _ in range(150):
        relevant = set(rng.sample(range(12), rng.randint(0, 6)))
        ranked = [rng.randrange(12) for _ in range(rng.randint(0, 10))]
        k = rng.randint(1, 8)
        r, q = set(relevant), list(ranked)
        assert abs(f(r, q, k) - twin(relevant, ranked, k)) < 1e-9
        assert (r, q) == (relevant, ranked)


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
