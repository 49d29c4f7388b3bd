from collections.abc import Iterable


class Readings:
    """A summary of whole-number readings that can be merged with others.

    Number, sum and sum of squares are whole numbers, so merging loses nothing.
    """

    def __init__(self, values: Iterable[int] = ()) -> None:
        self._n = self._total = self._squares = 0
        for value in values:
            self._n += 1
            self._total += value
            self._squares += value * value

    def __len__(self) -> int:
        return self._n

    @property
    def mean(self) -> float | None:
        return self._total / self._n if self._n else None

    @property
    def variance(self) -> float | None:
        # n * squares - total ** 2 is exact in whole numbers; only the division rounds
        return self._squares / self._n - (self._total / self._n) ** 2 if self._n else None

    def __add__(self, other: object) -> "Readings":
        if not isinstance(other, Readings):
            return NotImplemented
        merged = Readings()
        merged._n = self._n + other._n
        merged._total = self._total + other._total
        merged._squares = self._squares + other._squares
        return merged

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Readings):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"Readings(n={self._n}, mean={self.mean})"

    def _key(self) -> tuple[int, int, int]:
        return self._n, self._total, self._squares


def report(parts: list[list[int]]) -> dict:
    """Given: what the meter company's report does with the class. Leave it as it is."""
    pieces = [Readings(part) for part in parts]
    whole = sum(pieces, Readings())
    flat = Readings(value for part in parts for value in part)  # an iterator works too
    doubled = [piece + piece for piece in pieces]
    try:
        whole + 1
        plus_one = "accepted"
    except TypeError:
        plus_one = "refused"
    return {
        "n": len(whole),
        "mean": whole.mean,
        "variance": whole.variance,
        "text": repr(whole),
        "lengths": [len(piece) for piece in pieces],
        "lengths of the doubled": [len(piece) for piece in doubled],
        "merged equals flat": whole == flat,
        "different ones in a set": len({whole, flat}),
        "equals the one doubled": [whole == piece for piece in doubled],
        "equals a number": whole == len(whole),
        "plus one is": plus_one,
    }
