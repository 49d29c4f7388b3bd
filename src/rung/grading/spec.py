"""What authors write with: `check`, `generator`, `item`, `Draft`, and the `Trial` a check receives.

Light on purpose: importing it loads neither NumPy nor the judge.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import msgspec

if TYPE_CHECKING:
    from random import Random

    from rung.grading.trial import Trial

__all__ = ["Draft", "Trial", "check", "generator", "item"]

ItemKind = Literal["predict", "choose", "order", "line"]
CheckFunction = Callable[["Trial"], None]
ItemFunction = Callable[["Random"], "Draft"]
_C = TypeVar("_C", bound=Callable[..., Any])


class Check(msgspec.Struct, frozen=True):
    """One check of a task. `names`: the misconception this check isolates, or None."""

    id: str
    title: str
    names: str | None
    run: CheckFunction


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One variant of a quick item with its answer, as an author's generator returns it.

    `wrong`: other answers to the misconception each one shows. `also`: other right answers.
    `test` (kind 'line'): code that runs after the learner's line and prints `answer`; `model`: a right line.
    """

    prompt: str
    answer: str
    why: str
    code: str = ""
    wrong: Mapping[str, str | None] = {}
    also: tuple[str, ...] = ()
    test: str = ""
    model: str = ""


class ItemMark(msgspec.Struct, frozen=True):
    """What the `item` decorator says of a generator."""

    kind: ItemKind
    difficulty: float


def check(title: str, *, names: str | None = None) -> Callable[[CheckFunction], CheckFunction]:
    """Mark a function of a `Trial` as a check. Checks run in the order in which they stand in the file."""

    def mark(function: CheckFunction) -> CheckFunction:
        function.__rung_check__ = Check(function.__name__, title, names, function)  # type: ignore[attr-defined]
        return function

    return mark


def generator(function: _C) -> _C:
    """Mark the generator of valid inputs: `(rng, size) -> tuple` of positional arguments for one call."""
    function.__rung_generator__ = True  # type: ignore[attr-defined]
    return function


def item(*, kind: ItemKind, difficulty: float) -> Callable[[ItemFunction], ItemFunction]:
    """Mark a generator of quick items. Both arguments must be literals: the catalogue reads them without running."""

    def mark(function: ItemFunction) -> ItemFunction:
        function.__rung_item__ = ItemMark(kind, difficulty)  # type: ignore[attr-defined]
        return function

    return mark


def __getattr__(name: str) -> Any:
    """`Trial` is loaded when it is asked for: it brings NumPy."""
    if name == "Trial":
        from rung.grading.trial import Trial

        return Trial
    raise AttributeError(name)
