"""Judge of `songs-like-this-one`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

MEASURES = ("euclidean", "manhattan", "cosine")


def _songs(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    """No copies, no silence; columns in very different units."""
    return rng.normal(0.5, 1, (n, d)) * 10.0 ** rng.integers(-1, 3, d)


def drive(kit, songs: np.ndarray, k: int, measure: str) -> dict:
    """The answer; a contrast of rounding errors (copies that are not at exactly zero) counts as infinite."""
    answer = kit.call("similar", songs, k, measure)
    contrast = float(answer["contrast"])
    return {"neighbours": answer["neighbours"], "contrast": contrast if not contrast > 1e6 else float("inf")}


@generator
def collections(rng: np.random.Generator, size: int) -> tuple:
    n, d = size + 1, int(rng.integers(2, 6))
    songs = _songs(rng, n, d)
    if rng.random() < 0.3 and n > 3:
        songs[n - 1] = songs[int(rng.integers(0, n - 1))]
    if rng.random() < 0.25 and n > 2:
        songs[int(rng.integers(0, n))] = 0.0
    if rng.random() < 0.2:
        songs[:, 0] = 0.25
    return songs, int(rng.integers(1, n)), str(rng.choice(MEASURES))


@check("a song is not like itself", names="itself")
def other_songs(t: Trial) -> None:
    for measure in MEASURES:
        t.same(_songs(t.rng, 7, 3), 2, measure)


@check("columns in their own spread", names="raw-units")
def spreads(t: Trial) -> None:
    songs = t.rng.normal(0, 1, (12, 3)) * [100, 1, 0.01]
    for measure in ("manhattan", "euclidean"):
        t.same(songs, 4, measure)


@check("cosine looks at direction alone", names="long-vectors-win")
def direction(t: Trial) -> None:
    t.same(t.rng.normal(0, 1, (9, 3)) * 10.0 ** t.rng.integers(-2, 3, 9)[:, None], 4, "cosine")


@check("cosine uses the rows as they are", names="scaled-before-cosine")
def unscaled(t: Trial) -> None:
    t.same(t.rng.normal(0.5, 1, (12, 3)) * [20, 1, 1], 5, "cosine")


@check("a copy is another song", names="copies-lost")
def copies(t: Trial) -> None:
    for measure in MEASURES:
        songs = _songs(t.rng, 8, 3)
        songs[5] = songs[2]
        t.same(songs, 3, measure)


@check("a song of zeros", names="silence-is-nan")
def silence(t: Trial) -> None:
    songs = t.rng.uniform(0.1, 2, (6, 3))
    songs[int(t.rng.integers(0, 6))] = 0.0
    t.same(songs, 5, "cosine")
    songs[:2] = 0.0
    t.same(songs, 5, "cosine")


@check("the contrast is a typical ratio of distances", names="mean-contrast")
def contrast(t: Trial) -> None:
    for d in (2, 60):
        t.same(t.rng.normal(0, 1, (15, d)), 1, "euclidean")
    t.same(np.repeat(t.rng.normal(0, 1, (3, 2)), 2, axis=0), 1, "manhattan")


@check("a column that does not vary")
def constant(t: Trial) -> None:
    songs = _songs(t.rng, 6, 3)
    songs[:, 1] = 0.1 * 3
    t.same(songs, 2, "euclidean")


@check("an unknown measure is refused")
def unknown(t: Trial) -> None:
    t.raises("ValueError", _songs(t.rng, 4, 2), 1, "hamming")


@check("agrees with the reference on fresh collections")
def fresh(t: Trial) -> None:
    t.agree(n=60, rtol=1e-6)
