"""Judge of `nearest-open-depot`."""

import ast

import numpy as np

from rung.grading.spec import Trial, check, generator

_LOOPS = (ast.For, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)


def _town(rng: np.random.Generator, n: int, m: int, share_open: float = 1.0) -> tuple:
    places = rng.permutation(400)[: n + m]              # no two places are the same
    places = np.column_stack([places % 20, places // 20]).astype(float)
    return places[:n], rng.integers(0, 24, n), places[n:], rng.random((m, 24)) < share_open


@generator
def towns(rng: np.random.Generator, size: int) -> tuple:
    n, m = rng.integers(1, size + 2, 2)
    return _town(rng, int(n), int(m), float(rng.choice([1.0, 0.6, 0.2])))


@check("as many depots as orders: every order gets its depot", names="nearest-order")
def square_town(t: Trial) -> None:
    t.same(*_town(t.rng, 5, 5))


@check("straight lines, in km", names="squared-distance")
def straight(t: Trial) -> None:
    orders = np.array([[0.0, 0.0], [1.0, 0.0]]) + t.rng.integers(0, 5)
    depots = orders[:1] + np.array([[3.0, 4.0], [0.0, 6.0]])      # by blocks the second is nearer
    t.same(orders, np.array([7, 8]), depots, np.ones((2, 24), bool))


@check("closed depots do not count", names="closed-depots-win")
def closed(t: Trial) -> None:
    orders, hours, depots, open_at = _town(t.rng, 6, 4)
    open_at[:3] = False
    t.same(orders, hours, depots, open_at)


@check("each order has its own hour", names="one-hour-for-all")
def own_hour(t: Trial) -> None:
    orders, _, depots, open_at = _town(t.rng, 6, 3)
    hours = np.array([3, 15, 3, 15, 3, 15])
    open_at[:] = False
    open_at[0, 3] = open_at[1, 15] = True
    t.same(orders, hours, depots, open_at)


@check("no depot is open", names="nobody-open")
def nobody(t: Trial) -> None:
    orders, hours, depots, open_at = _town(t.rng, 3, 2)
    open_at[:, hours[0]] = False
    t.same(orders, hours, depots, open_at)


@check("agrees with the reference in fresh towns, and needs no loop", names="python-loop")
def fresh(t: Trial) -> None:
    t.agree()
    loops = [node.lineno for node in ast.walk(ast.parse(t.kit.source)) if isinstance(node, _LOOPS)]
    t.need(not loops, "python-loop", f"there is a loop or comprehension in line {loops[0] if loops else 0}", given="your file")
    t.agree(n=5)
