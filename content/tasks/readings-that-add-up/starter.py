from collections.abc import Iterable


class Readings:
    """A summary of whole-number readings that can be merged with others."""

    def __init__(self, values: Iterable[int] = ()) -> None:
        raise NotImplementedError


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
