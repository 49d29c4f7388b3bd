"""Judge of `labels-that-arrive-late`: right rows, and work that grows with the sum of the lists."""

import numpy as np

from rung.grading.spec import Trial, check, generator

METER = '''class Key:
    """Given: an id. It can be compared and hashed, and counts both. Leave it as it is."""

    compared = 0
    hashed = 0

    def __init__(self, text: str) -> None:
        self._text = text

    def __eq__(self, other: object) -> bool:
        Key.compared += 1
        return isinstance(other, Key) and self._text == other._text

    def __lt__(self, other: "Key") -> bool:
        Key.compared += 1
        return self._text < other._text

    def __hash__(self) -> int:
        Key.hashed += 1
        return hash(self._text)


def measured(predictions: list[tuple[str, float]], labels: list[tuple[str, int]]) -> dict:
    """Given: runs `attach` and counts its work. Leave it as it is."""
    left = [(Key(text), score) for text, score in predictions]
    right = [(Key(text), label) for text, label in labels]
    Key.compared = Key.hashed = 0
    rows = attach(left, right)
    work = {"compared": Key.compared, "hashed": Key.hashed}
    return {"rows": [(key._text, score, label) for key, score, label in rows], **work}'''


def _meter_intact(t: Trial) -> None:
    t.need(METER in t.kit.source, None, "the given part of the file, which counts the work, was changed; please put it back as it was")


def drive(kit, predictions, labels):
    """The rows alone: how much work is done is judged by checks of its own."""
    return kit.call("measured", predictions, labels)["rows"]


def _lists(rng: np.random.Generator, n: int, m: int, ids: int) -> tuple:
    predictions = [(f"p{rng.integers(ids)}", round(float(rng.random()), 3)) for _ in range(n)]
    labels = [(f"p{rng.integers(ids)}", int(rng.integers(3))) for _ in range(m)]
    return predictions, labels


@generator
def nights(rng: np.random.Generator, size: int) -> tuple:
    """A night's scores and labels: repeats on both sides, ids without a label, labels without a score."""
    return _lists(rng, int(rng.integers(0, size + 1)), int(rng.integers(0, size + 1)), 1 + size)


@check("empty lists")
def empty(t: Trial) -> None:
    t.same([], [])
    t.same([("p1", 0.5)], [])
    t.same([], [("p1", 1)])


@check("predictions without a label stay", names="unlabelled-dropped")
def unlabelled(t: Trial) -> None:
    t.same([("a", 0.1), ("b", 0.2), ("c", 0.3)], [(str(t.rng.choice(["a", "b", "c"])), 1)])


@check("the rows keep their order", names="order-lost")
def order(t: Trial) -> None:
    ids = [f"p{i}" for i in range(6)]
    t.same([(ids[i], 0.5) for i in (4, *t.rng.permutation(4))], [(i, 1) for i in ids])


@check("every prediction has its row", names="repeats-merged")
def repeats(t: Trial) -> None:
    t.same([("a", 0.1), ("b", 0.2), ("a", round(float(t.rng.random()), 2))], [("a", 1), ("b", 0)])


@check("the last label counts", names="first-label-wins")
def last_label(t: Trial) -> None:
    t.same([("a", 0.1)], [("a", 0), ("a", 2), ("b", 0), ("a", 1)])


@check("the work grows with the rows, not with their product", names="scans-for-every-row")
def work(t: Trial) -> None:
    _meter_intact(t)
    seen = {}
    for n in (150, 300, 600):
        out = t.kit.call("measured", *_lists(t.rng, n, n, n))
        seen[2 * n] = (out["compared"], out["hashed"])
    told = "; ".join(f"{rows} rows: {compared} comparisons, {hashed} hashes" for rows, (compared, hashed) in seen.items())
    given = "measured(…) on 300, 600 and 1200 rows in all"
    t.need(all(hashed <= 10 * rows for rows, (_, hashed) in seen.items()), "rebuilds-the-table", told, given=given, theirs=told, wanted="at most 10 hashes for each row")
    t.need(all(compared <= 25 * rows for rows, (compared, _) in seen.items()), "scans-for-every-row", told, given=given, theirs=told, wanted="at most 25 comparisons for each row")


@check("agrees with the reference on fresh nights")
def fresh_nights(t: Trial) -> None:
    t.agree(n=40)
