"""The map as a drawing: where each mark and each line of the skill graph stands. Pure geometry, no markup.

One lane per area, top to bottom. A mark's column is its longest way from a skill without prerequisites, so that
every line goes from left to right. Marks of one lane and column stand under each other. Adding a skill moves only
what stands behind it.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from rung.service.views import LaneView, MapView, MarkView

COLUMN = 196  # px from column to column
ROW = 50  # px from mark to mark in one column
HEAD = 44  # px of a lane above its first mark: the title
FOOT = 18  # px below the last
LEFT = 28  # px before the first column
LINE_LETTERS = 21  # letters that fit in one line of a label
LINES = 2


class Placed(msgspec.Struct, frozen=True):
    """A mark with its place; `lines` is its title broken for the label."""

    mark: MarkView
    x: float
    y: float
    lines: tuple[str, ...]


class PlacedLane(msgspec.Struct, frozen=True):
    lane: LaneView
    top: float
    height: float
    marks: tuple[Placed, ...]


class Wire(msgspec.Struct, frozen=True):
    """A prerequisite line as an SVG path. `near`: both ends in one lane (always drawn; others when asked for)."""

    before: str
    after: str
    path: str
    near: bool


class Picture(msgspec.Struct, frozen=True):
    width: float
    height: float
    lanes: tuple[PlacedLane, ...]
    wires: tuple[Wire, ...]


def draw(view: MapView) -> Picture:
    """Place all marks of the map."""
    lanes: list[PlacedLane] = []
    top = 0.0
    for lane in view.lanes:
        placed = _lane(lane, top)
        lanes.append(placed)
        top += placed.height
    where = {spot.mark.skill: spot for lane in lanes for spot in lane.marks}
    columns = max((mark.column for lane in view.lanes for mark in lane.marks), default=0)
    return Picture(LEFT + (columns + 1) * COLUMN, top, tuple(lanes), tuple(_wires(where)))


def broken(title: str) -> tuple[str, ...]:
    """A title in at most two lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in title.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LINE_LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])]
    return tuple(
        line if len(line) <= LINE_LETTERS + 2 else line[: LINE_LETTERS + 1].rstrip() + "…" for line in lines
    )


def _lane(lane: LaneView, top: float) -> PlacedLane:
    taken: dict[int, int] = defaultdict(int)  # column → marks in it so far
    spots = []
    for mark in lane.marks:
        x = LEFT + mark.column * COLUMN + 12
        y = top + HEAD + taken[mark.column] * ROW + 14
        taken[mark.column] += 1
        spots.append(Placed(mark, x, y, broken(mark.title)))
    return PlacedLane(lane, top, HEAD + max(taken.values(), default=1) * ROW + FOOT, tuple(spots))


def _wires(where: dict[str, Placed]) -> list[Wire]:
    found = []
    for spot in where.values():
        for name in spot.mark.prerequisites:
            start = where.get(name)
            if start is None:
                continue
            x1, y1, x2, y2 = start.x + 10, start.y, spot.x - 10, spot.y
            reach = max(24.0, min(90.0, abs(x2 - x1) / 2))
            path = f"M{x1:g} {y1:g}C{x1 + reach:g} {y1:g} {x2 - reach:g} {y2:g} {x2:g} {y2:g}"
            found.append(Wire(name, spot.mark.skill, path, start.mark.area == spot.mark.area))
    return found
