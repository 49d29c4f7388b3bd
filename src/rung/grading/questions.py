"""Quick items: variants by seed, shown without their answer, judged with the misconception that the answer shows."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from rung.grading.checks import TaskFault, execute_file
from rung.grading.spec import Draft, ItemMark
from rung.grading.verdict import Item, ItemVerdict

RunLine = Callable[[str], str]  # a whole program → what it printed, or "error: …"


class Sheet(msgspec.Struct, frozen=True):
    """An author's file of item generators."""

    skill: str
    generators: dict[str, tuple[ItemMark, Callable[[Random], Draft]]]
    misconceptions: dict[str, str]


def load_sheet(path: Path, skill: str) -> Sheet:
    """Read `items/<skill>.py` or a task's `questions.py`. Raises `TaskFault`."""
    module = execute_file(path, f"rung_items_{skill.replace('-', '_')}")
    generators = {name: (value.__rung_item__, value) for name, value in vars(module).items() if hasattr(value, "__rung_item__")}
    if not generators:
        raise TaskFault(f"{path.name}: no function is marked with @item")
    return Sheet(skill, generators, dict(getattr(module, "MISCONCEPTIONS", {})))


def draft(sheet: Sheet, name: str, seed: int) -> Draft:
    """The variant of this seed, with its answer; wrong answers that equal the right one are dropped."""
    if name not in sheet.generators:
        raise TaskFault(f"{sheet.skill}: there is no item {name}")
    made = sheet.generators[name][1](Random(f"{sheet.skill}/{name}/{seed}"))
    return msgspec.structs.replace(made, wrong={text: why for text, why in made.wrong.items() if not same_answer(text, made.answer)})


def show(sheet: Sheet, name: str, seed: int) -> Item:
    """The variant as a person sees it: no answer in it."""
    made, mark = draft(sheet, name, seed), sheet.generators[name][0]
    order = Random(f"{sheet.skill}/{name}/{seed}/order")
    options: list[str] = []
    if mark.kind == "choose":
        options = sorted({made.answer, *made.wrong})
        order.shuffle(options)
    if mark.kind == "order":
        options = made.answer.split("\n")
        while len(set(options)) > 1 and "\n".join(options) in (made.answer, *made.also):
            order.shuffle(options)
    return Item(
        skill=sheet.skill, name=name, seed=seed, kind=mark.kind, difficulty=mark.difficulty, prompt=made.prompt, code=made.code, options=tuple(options)
    )


def judge(sheet: Sheet, name: str, seed: int, answer: str, run_line: RunLine) -> ItemVerdict:
    """Right or not, the right answer, why, and what this very mistake shows."""
    made, mark = draft(sheet, name, seed), sheet.generators[name][0]
    given = answer.strip("\n")
    shown = made.model or made.answer if mark.kind == "line" else made.answer
    told = ""
    if not given.strip():
        return ItemVerdict(right=False, answer=shown, why=made.why)
    if mark.kind == "line":
        given = run_line(f"{made.code}\n{given.strip()}\n{made.test}\n")
        if given.startswith("error: "):
            told = f"Your line stops with {given.removeprefix('error: ')}"
    equal = _EQUAL[mark.kind]
    if any(equal(given, right) for right in (made.answer, *made.also)):
        return ItemVerdict(right=True, answer=shown, why=made.why)
    misconception = next((why for text, why in made.wrong.items() if equal(given, text)), None)
    return ItemVerdict(
        right=False, answer=shown, why=made.why, misconception=misconception, told=sheet.misconceptions.get(misconception or "", "") or told
    )


def same_answer(a: str, b: str) -> bool:
    """Equal as a person means it: spaces, quotes and number notation aside."""
    x, y = _value(a), _value(b)
    if x is not None and y is not None:
        return _same_value(x, y)
    return _squeezed(a) == _squeezed(b)


def _value(text: str) -> Any:
    """The Python value that a text denotes, or None. A numpy-style `[1. 2.]` is read as a list."""
    text = text.strip()
    tidy = re.sub(r"\barray\((.*)\)", r"\1", text, flags=re.DOTALL)
    if re.fullmatch(r"[\[\]\d\s.eE+\-,]+|[\[\]\sTrueFals,]+", tidy) and "[" in tidy:
        tidy = re.sub(r"(?<=[\d.eE\]])\s+(?=[\[\-\d.])", ", ", tidy)
        tidy = re.sub(r"(?<=[e\]])\s+(?=[\[TF])", ", ", tidy)
    try:
        return (ast.literal_eval(tidy),) if len(tidy) < 2_000 else None
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return None


def _same_value(x: Any, y: Any) -> bool:
    if isinstance(x, bool) or isinstance(y, bool):
        return x is y
    if isinstance(x, int | float) and isinstance(y, int | float):
        return x == y or abs(x - y) <= 1e-9 + 1e-6 * abs(y)
    if isinstance(x, list | tuple) and type(x) is type(y):
        return len(x) == len(y) and all(_same_value(a, b) for a, b in zip(x, y, strict=True))
    return type(x) is type(y) and bool(x == y)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip()).replace('"', "'").casefold()


def _exact(a: str, b: str) -> bool:
    return [line.rstrip() for line in a.strip().splitlines()] == [line.rstrip() for line in b.strip().splitlines()]


_EQUAL: dict[str, Callable[[str, str], bool]] = {
    "predict": same_answer,
    "choose": lambda a, b: _squeezed(a) == _squeezed(b),
    "order": _exact,
    "line": same_answer,
}


def questions(sheet: Sheet, count: int, seed: int) -> list[tuple[str, int]]:
    """Which variants an attempt at a question task draws: every generator comes up before one is repeated."""
    names = sorted(sheet.generators)
    Random(f"questions/{seed}").shuffle(names)
    return [(names[i % len(names)], seed * 100 + i) for i in range(count)]


def read_answers(text: str, count: int) -> list[str]:
    """The answers of an answer sheet, '' where there is none: `q1 = …`, `q2 = …`, or all in a list `answers = […]`.

    Raises `ValueError` with a sentence for a person.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"The answer sheet cannot be read: {error}. Each answer stands between two quotes.") from None
    listed = data.get("answers")
    if isinstance(listed, list):
        return [str(answer) for answer in [*listed, *[""] * count][:count]]
    return [str(data.get(f"q{number}", "")) for number in range(1, count + 1)]
