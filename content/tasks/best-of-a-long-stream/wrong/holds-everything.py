import heapq
from collections.abc import Iterator


def best(stream: Iterator["Offer"], k: int) -> list["Offer"]:
    """The k best offers of a stream, best first: time O(n log k), memory O(k)."""
    return sorted(stream, reverse=True)[:k]


class Offer:
    """Given: an offer with a hidden score. `a < b` compares scores; comparisons and living offers are counted.

    Leave it as it is.
    """

    compared = 0
    alive = 0
    most = 0

    def __init__(self, name: str, score: float) -> None:
        self.name, self._score = name, score
        Offer.alive += 1
        Offer.most = max(Offer.most, Offer.alive)

    def __del__(self) -> None:
        Offer.alive -= 1

    def __lt__(self, other: "Offer") -> bool:
        Offer.compared += 1
        return self._score < other._score

    def __eq__(self, other: object) -> bool:
        Offer.compared += 1
        return isinstance(other, Offer) and self._score == other._score


def measured(pairs: list[tuple[str, float]], k: int) -> dict:
    """Given: runs `best` on a stream and counts its work and the offers held at once. Leave it as it is."""
    Offer.compared = Offer.alive = Offer.most = 0
    found = best((Offer(name, score) for name, score in pairs), k)
    return {"best": [offer.name for offer in found], "compared": Offer.compared, "held": Offer.most}
