"""Judge of `streets-without-water`: right distances, and work that grows with the number of pipes."""

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


def measured(pipes: list[tuple[str, str]], broken: list[str]) -> dict:
    """Given: runs `without_water` and counts its work. Leave it as it is."""
    net = [(Key(start), Key(end)) for start, end in pipes]
    sources = [Key(name) for name in broken]
    Key.compared = Key.hashed = 0
    found = without_water(net, sources)
    work = Key.compared + Key.hashed
    return {"pipes away": {key._text: distance for key, distance in found.items()}, "work": work}'''


def _meter_intact(t: Trial) -> None:
    t.need(METER in t.kit.source, None, "the given part of the file, which counts the work, was changed; please put it back as it was")


def drive(kit, pipes, broken):
    """The distances alone: the work is judged by checks of its own."""
    return kit.call("measured", pipes, broken)["pipes away"]


def _net(rng: np.random.Generator, stations: int, pipes: int) -> list:
    return [(f"s{a}", f"s{b}") for a, b in rng.integers(0, stations, size=(pipes, 2))]


@generator
def cities(rng: np.random.Generator, size: int) -> tuple:
    """Random nets with rings, repeats and dead ends; none to three broken stations."""
    stations = 1 + size
    pipes = _net(rng, stations, int(rng.integers(0, 2 * size + 1)))
    return (pipes, [f"s{i}" for i in rng.integers(0, stations + 1, size=int(rng.integers(0, 4)))])


@check("broken stations have distance 0", names="broken-ones-missing")
def broken(t: Trial) -> None:
    t.same([], ["s1", "s1"])
    t.same([("a", "b")], ["b"])
    t.same([("a", "b")], [])


@check("water flows one way", names="flow-ignored")
def one_way(t: Trial) -> None:
    t.same([("a", "b"), ("b", "c"), ("d", "b")], [str(t.rng.choice(["b", "a"]))])


@check("every broken station counts", names="one-break-only")
def several(t: Trial) -> None:
    t.same([("a", "b"), ("b", "c"), ("c", "d"), ("x", "d"), ("y", "z")], ["a", "x", "y"])


@check("rings end")
def rings(t: Trial) -> None:
    t.same([("a", "b"), ("b", "c"), ("c", "a"), ("c", "c")], [str(t.rng.choice(["a", "b", "c"]))])


@check("the fewest pipes count", names="depth-first")
def fewest(t: Trial) -> None:
    a, p, q, u, v, end = (str(name) for name in t.rng.permutation(["a", "b", "c", "d", "e", "f"]))
    net = [(a, p), (a, q), (p, end), (q, u), (u, v), (v, end)]  # two ways from a to the end: 2 pipes and 4
    t.same(net, [a])
    t.same(net[::-1], [a])


def _work(t: Trial, pipes: list, broken: list, misconception: str, what: str) -> None:
    out = t.kit.call("measured", pipes, broken)
    each = out["work"] / (len(pipes) + len(broken))
    told = f"{what}: {each:.0f} comparisons and hashes for each pipe and broken station"
    t.need(each <= 60, misconception, told, given=f"measured(…) on {what}", theirs=f"{each:.0f} for each", wanted="at most 60 for each")


@check("pipes are not scanned for every station", names="scans-all-pipes")
def scans(t: Trial) -> None:
    _meter_intact(t)
    elsewhere = [(f"n{i}", f"n{i + 1}") for i in t.rng.permutation(600)]  # never reached: nothing is met twice
    _work(t, elsewhere, [f"alone{i}" for i in range(300)], "scans-all-pipes", "300 broken stations without a pipe, 600 pipes elsewhere")


@check("no list is asked again and again", names="list-as-memory")
def memory(t: Trial) -> None:
    star = [("hub", f"s{i}") for i in t.rng.permutation(600)]  # every station is met once, at distance 1
    _work(t, star, ["hub"], "list-as-memory", "one broken hub that feeds 600 stations")


@check("each station is worked on once", names="works-on-stations-again")
def once(t: Trial) -> None:
    pipes = []
    for i in range(150):  # at every step the long way round comes before the short one
        pipes += [(f"n{i}", f"m{i}"), (f"m{i}", f"n{i + 1}"), (f"n{i}", f"n{i + 1}")]
    _work(t, pipes, ["n0"], "works-on-stations-again", "a chain of 150 steps, each with a way round")


@check("agrees with the reference on fresh cities")
def fresh_cities(t: Trial) -> None:
    t.agree(n=50)
