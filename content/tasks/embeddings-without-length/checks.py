"""Judge of `embeddings-without-length`."""

import numpy as np

from rung.grading.spec import Trial, check, generator


@generator
def embeddings(rng: np.random.Generator, size: int) -> tuple:
    n, d = rng.integers(1, size + 2, 2)
    vectors = rng.normal(0, 2, (n, d))
    vectors[rng.random(n) < 0.15] = 0.0
    if rng.random() < 0.08:
        return vectors, np.zeros(d)
    return vectors, rng.normal(0, 1, d) * rng.choice([0.2, 1.0, 7.0])


def _against(rng: np.random.Generator, n: int, d: int, length: float) -> tuple[np.ndarray, np.ndarray]:
    """Vectors with a clear part along a direction of the given length, half of them pointing against it."""
    unit = rng.normal(size=d)
    unit /= np.linalg.norm(unit)
    signs = np.where(np.arange(n) % 2 == 0, 1.0, -1.0)
    return signs[:, None] * rng.uniform(1, 3, (n, 1)) * unit + rng.normal(0, 1, (n, d)), unit * length


@check("the length of the direction does not matter", names="direction-not-unit")
def any_length(t: Trial) -> None:
    vectors, direction = _against(t.rng, 2, 3, float(t.rng.uniform(2.5, 6)))
    t.same(np.abs(vectors[:1]), np.abs(direction))


@check("the rest is at right angles to the direction", names="keeps-the-piece")
def right_angle(t: Trial) -> None:
    vectors, direction = _against(t.rng, 3, 4, float(t.rng.uniform(1.5, 4)))
    t.same(vectors, direction)


@check("the share is a ratio of lengths, for vectors against the direction too", names="signed-share")
def share_of_length(t: Trial) -> None:
    t.same(*_against(t.rng, 4, 3, 1.0))


@check("an empty text has share 0", names="zero-vector-nan")
def zero_vector(t: Trial) -> None:
    vectors, direction = _against(t.rng, 3, 3, 2.0)
    vectors[1] = 0.0
    t.same(vectors, direction)


@check("a direction of length 0 is refused")
def no_direction(t: Trial) -> None:
    t.raises("ValueError", t.rng.normal(size=(3, 2)), np.zeros(2))


@check("the inputs are left as they were", names="changes-input")
def untouched(t: Trial) -> None:
    t.unchanged(*_against(t.rng, 3, 3, 2.0))


@check("agrees with the reference on fresh embeddings")
def fresh(t: Trial) -> None:
    t.agree()
