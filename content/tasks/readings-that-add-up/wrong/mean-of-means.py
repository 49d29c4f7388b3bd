class Readings:
    def __init__(self, values=()):
        values = list(values)
        self.n = len(values)
        self.mean = sum(values) / self.n if values else None
        self.variance = sum((v - self.mean) ** 2 for v in values) / self.n if values else None

    def __len__(self):
        return self.n

    def __add__(self, other):
        if not isinstance(other, Readings):
            return NotImplemented
        merged = Readings()
        merged.n = self.n + other.n
        known = [r for r in (self, other) if r.n]
        if known:
            merged.mean = sum(r.mean for r in known) / len(known)
            merged.variance = sum(r.variance for r in known) / len(known)
        return merged

    def __eq__(self, other):
        return isinstance(other, Readings) and self.n == other.n and self.mean == other.mean

    def __hash__(self):
        return hash((self.n, self.mean))

    def __repr__(self):
        return f"Readings(n={self.n}, mean={self.mean})"


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
