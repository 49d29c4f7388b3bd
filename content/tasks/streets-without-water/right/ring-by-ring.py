from collections import defaultdict


def without_water(pipes, broken):
    after = defaultdict(set)
    for a, b in pipes:
        after[a].add(b)
    found, distance, ring = {}, 0, set(broken)
    while ring:
        for station in ring:
            found[station] = distance
        ring = {b for a in ring if a in after for b in after[a] if b not in found}
        distance += 1
    return found


class Key:
    """Given: an id. It can be compared and hashed, and counts both. Leave it as it is."""

    compared = 0
    hashed = 0

    def __init__(self, text: str) -> None:
        self._text = text

    def __eq__(self, other: object) -> bool:
        Key.compared += 1
        return isinstance(other, Key) and self._text == other._text

    def __lt__(self, other: "Key") -> bool:
        Key.compared += 1
        return self._text < other._text

    def __hash__(self) -> int:
        Key.hashed += 1
        return hash(self._text)


def measured(pipes: list[tuple[str, str]], broken: list[str]) -> dict:
    """Given: runs `without_water` and counts its work. Leave it as it is."""
    net = [(Key(start), Key(end)) for start, end in pipes]
    sources = [Key(name) for name in broken]
    Key.compared = Key.hashed = 0
    found = without_water(net, sources)
    work = Key.compared + Key.hashed
    return {"pipes away": {key._text: distance for key, distance in found.items()}, "work": work}
