from fractions import Fraction


class Readings:
    def __init__(self, values=()):
        self.values = tuple(sorted(values))

    def __len__(self):
        return len(self.values)

    @property
    def mean(self):
        return float(self._mean()) if self.values else None

    @property
    def variance(self):
        if not self.values:
            return None
        middle = self._mean()
        return float(sum((v - middle) ** 2 for v in self.values) / len(self))

    def _mean(self):
        return Fraction(sum(self.values), len(self.values))

    def __add__(self, other):
        return Readings(self.values + other.values) if isinstance(other, Readings) else NotImplemented

    def __eq__(self, other):
        return isinstance(other, Readings) and sums(self) == sums(other)

    def __hash__(self):
        return hash(sums(self))

    def __repr__(self):
        return f"Readings(n={len(self)}, mean={self.mean!r})"


def sums(r):
    return len(r), sum(r.values), sum(v * v for v in r.values)


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
