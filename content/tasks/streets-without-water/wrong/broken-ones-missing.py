from collections import deque
from typing import Any


def without_water(pipes: list[tuple[Any, Any]], broken: list[Any]) -> dict[Any, int]:
    """Stations that lose pressure, with the fewest pipes from a broken one: time O(pipes + stations)."""
    feeds: dict[Any, list[Any]] = {}  # station -> stations it feeds
    for start, end in pipes:
        feeds.setdefault(start, []).append(end)

    away = {station: 0 for station in broken}
    queue = deque(away)  # first in, first out: stations leave it by rising distance
    while queue:
        station = queue.popleft()
        for fed in feeds.get(station, []):
            if fed not in away:
                away[fed] = away[station] + 1
                queue.append(fed)
    return {station: distance for station, distance in away.items() if distance}


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
