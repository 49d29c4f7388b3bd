from typing import Any


def attach(predictions: list[tuple[Any, float]], labels: list[tuple[Any, int]]) -> list[tuple[Any, float, int | None]]:
    """Every prediction with the last label of its id, or None.

    One walk over each list: time O(n + m), memory O(m).
    """
    last = dict(labels)  # id -> label; a later pair replaces an earlier one
    return [(key, score, last.get(key)) for key, score in sorted(predictions, key=lambda row: row[0])]


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


def measured(predictions: list[tuple[str, float]], labels: list[tuple[str, int]]) -> dict:
    """Given: runs `attach` and counts its work. Leave it as it is."""
    left = [(Key(text), score) for text, score in predictions]
    right = [(Key(text), label) for text, label in labels]
    Key.compared = Key.hashed = 0
    rows = attach(left, right)
    work = {"compared": Key.compared, "hashed": Key.hashed}
    return {"rows": [(key._text, score, label) for key, score, label in rows], **work}
