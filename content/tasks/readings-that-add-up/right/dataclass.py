from dataclasses import dataclass


@dataclass(frozen=True, init=False, repr=False)
class Readings:
    n: int
    s1: int
    s2: int

    def __init__(self, values=()):
        values = list(values)
        self._put(len(values), sum(values), sum(v**2 for v in values))

    def _put(self, n, s1, s2):
        for name, value in zip(("n", "s1", "s2"), (n, s1, s2)):
            object.__setattr__(self, name, value)
        return self

    def __len__(self):
        return self.n

    def __add__(self, other):
        if type(other) is not Readings:
            raise TypeError("only Readings can be added")
        return Readings()._put(self.n + other.n, self.s1 + other.s1, self.s2 + other.s2)

    @property
    def mean(self):
        return None if self.n == 0 else self.s1 / self.n

    @property
    def variance(self):
        return None if self.n == 0 else (self.s2 * self.n - self.s1 * self.s1) / (self.n * self.n)

    def __repr__(self):
        return "Readings(n=%s, mean=%s)" % (self.n, self.mean)


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
