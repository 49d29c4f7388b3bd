"""Judge of `padded-batches`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


def _sequences(rng: np.random.Generator, n: int, longest: int) -> list:
    return [[int(x) for x in rng.integers(1, 99, size=rng.integers(0, longest + 1))] for _ in range(n)]


@generator
def texts(rng: np.random.Generator, size: int) -> tuple:
    """Token ids of a few texts, a batch size that rarely divides their number, and sometimes another pad."""
    arguments = (_sequences(rng, int(rng.integers(0, size + 1)), 5), int(rng.integers(1, 5)))
    return arguments if rng.random() < 0.5 else (*arguments, int(rng.integers(-1, 3)))


@check("every row holds its own sequence", names="rows-share-one-list")
def own_rows(t: Trial) -> None:
    n = int(t.rng.integers(2, 5))
    t.same([[int(x) for x in t.rng.permutation(50)[:3]] for _ in range(n)], n)


@check("padding stands on the right", names="pads-in-front")
def right_side(t: Trial) -> None:
    t.same([[4, 5, 6], [int(t.rng.integers(1, 9))]], 2)


@check("no sequence is lost", names="tail-lost")
def tail(t: Trial) -> None:
    size = int(t.rng.integers(2, 5))
    t.same([[7, 7, int(x)] for x in t.rng.permutation(90)[: 2 * size + 1]], size)


@check("each batch has its own width", names="width-of-everything")
def own_width(t: Trial) -> None:
    t.same([[1, 2], [3, 4], [5] * int(t.rng.integers(4, 8)), [6]], 2)


@check("no sequences give no batches", names="empty-data")
def no_data(t: Trial) -> None:
    t.same([], int(t.rng.integers(1, 5)))


@check("empty sequences become padding only")
def empty_texts(t: Trial) -> None:
    t.same([[], [3, 4], [], []], 2, 9)


@check("the input is left as it was", names="changes-input")
def input_untouched(t: Trial) -> None:
    t.unchanged([[1, 2, 3], [4], []], int(t.rng.integers(2, 4)))


@check("agrees with the reference on fresh texts")
def fresh_texts(t: Trial) -> None:
    t.agree(n=40)
