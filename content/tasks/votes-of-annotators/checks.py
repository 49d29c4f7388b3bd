"""Judge of `votes-of-annotators`."""

import numpy as np

from rung.grading.spec import Trial, check, generator

PEOPLE = ["ana", "ben", "chi", "dóra", "eli", "fay"]
LABELS = ["cat", "Cat", "dog", "größe", "猫"]


def _votes(rng: np.random.Generator, n: int, images: int, people: int, labels: int) -> list:
    return [
        (f"p{rng.integers(images)}", PEOPLE[rng.integers(people)], LABELS[rng.integers(labels)])
        for _ in range(n)
    ]


@generator
def vote_log(rng: np.random.Generator, size: int) -> tuple:
    """Votes with changes of mind, ties and rare images; the minimum is sometimes left to its default."""
    votes = _votes(rng, int(rng.integers(0, 3 * size + 1)), 1 + size // 3, 4, 3)
    if rng.random() < 0.5:
        return (votes,)
    return (votes, int(rng.integers(1, 5)))


@check("no votes, no labels")
def nothing_yet(t: Trial) -> None:
    t.same([])


@check("the last vote of a person stands", names="first-vote-stands")
def change_of_mind(t: Trial) -> None:
    old, new = (str(label) for label in t.rng.permutation(["cat", "dog"]))
    votes = [("p1", who, old) for who in PEOPLE[:3]] + [("p1", who, new) for who in PEOPLE[:3]]
    t.same(votes)


@check("a person has one vote for an image", names="every-vote-counts")
def busy_person(t: Trial) -> None:
    n = int(t.rng.integers(4, 8))
    t.same([("p1", "ana", "cat")] * n + [("p1", "ben", "dog"), ("p1", "chi", "dog")])
    t.same([("p1", "ana", "cat")] * n)


@check("a tie has no label", names="tie-gets-a-label")
def tie(t: Trial) -> None:
    first, second = (str(label) for label in t.rng.permutation(LABELS)[:2])
    t.same([("p1", "ana", first), ("p1", "ben", first), ("p1", "chi", second), ("p1", "dóra", second)])


@check("labels are compared as they are", names="labels-folded")
def spelling(t: Trial) -> None:
    t.same([("p1", who, "Cat") for who in PEOPLE[: t.rng.integers(2, 6)]])


@check("every image with a vote has an entry", names="quiet-images-missing")
def quiet_images(t: Trial) -> None:
    t.same([(f"p{i}", "ana", "cat") for i in range(int(t.rng.integers(2, 5)))])


@check("exactly the minimum is enough", names="minimum-off-by-one")
def exactly_enough(t: Trial) -> None:
    n = int(t.rng.integers(1, 6))
    t.same([("p1", who, "dog") for who in PEOPLE[:n]], n)


@check("the votes are left as they were")
def votes_untouched(t: Trial) -> None:
    t.unchanged(_votes(t.rng, 12, 3, 3, 3))


@check("agrees with the reference on fresh votes")
def fresh_votes(t: Trial) -> None:
    t.agree(n=40)
