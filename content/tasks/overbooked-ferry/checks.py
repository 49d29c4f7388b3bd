"""Judge of `overbooked-ferry`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _list(rng: np.random.Generator, k: int) -> tuple[np.ndarray, np.ndarray]:
    return rng.integers(1, 7, k), rng.uniform(0.4, 0.95, k)


@generator
def trips(rng: np.random.Generator, size: int) -> tuple:
    sizes, comes = _list(rng, int(rng.integers(1, size + 1)))
    return sizes, comes, int(rng.integers(0, sizes.sum() + 2))


@check("one group, one seat too few", names="excess-of-the-mean")
def one_group(t: Trial) -> None:
    size = int(t.rng.integers(3, 7))
    t.same(np.array([size]), t.rng.uniform(0.3, 0.6, 1), size - 1)


@check("a boat that is exactly full is not overfull", names="full-is-overfull")
def exactly_full(t: Trial) -> None:
    sizes, comes = _list(t.rng, 3)
    t.same(sizes, comes, int(sizes.sum()))
    t.same(sizes, comes, int(sizes.sum()) - int(sizes.min()))


@check("groups of different size and reliability", names="average-group")
def unequal(t: Trial) -> None:
    t.same(np.array([1, 6, 2]), np.array([0.3, 0.9, 0.5]) + t.rng.uniform(0, 0.05, 3), 6)


@check("the first group, given an overfull boat", names="together-not-given")
def first_group(t: Trial) -> None:
    sizes, comes = _list(t.rng, 6)
    t.same(sizes, comes, int(0.6 * sizes.sum()))


@check("many groups")
def many(t: Trial) -> None:
    sizes, comes = _list(t.rng, 25)
    t.same(sizes, comes, int(0.8 * sizes.sum()))


@check("agrees with the reference on fresh trips")
def fresh(t: Trial) -> None:
    t.agree()
