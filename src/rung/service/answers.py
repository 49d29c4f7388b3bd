"""The answer sheet of a task that only asks (kinds predict and choose): which draw of the questions, and the answers so far."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence

from rung.catalog.model import Task
from rung.grading.verdict import Item

ASKED_KINDS = ("predict", "choose")


def is_asked(task: Task) -> bool:
    return task.kind in ASKED_KINDS


def write(seed: int, answers: Sequence[str], questions: Sequence[Item] = ()) -> str:
    """The text of answers.toml: the questions as comments (where they are given), an answer under each."""
    lines = ["# Write each answer between the quotes. For several lines use ''' on both sides."]
    lines.append(f"seed = {seed}  # names this draw of the questions; leave it as it is")
    for number, answer in enumerate(answers, start=1):
        lines.append("")
        if number <= len(questions):
            lines += [f"# {line}".rstrip() for line in _shown(number, questions[number - 1])]
        lines.append(f"q{number} = {_quoted(answer)}")
    return "\n".join(lines) + "\n"


def read(text: str) -> tuple[int | None, tuple[str, ...]]:
    """(seed, answers) of a file; (None, ()) of one that cannot be read."""
    try:
        data = tomllib.loads(text)
        listed = data.get("answers")
        if isinstance(listed, list):
            return int(data["seed"]), tuple(str(answer) for answer in listed)
        numbers = sorted(int(key[1:]) for key in data if key[0] == "q" and key[1:].isdecimal())
        return int(data["seed"]), tuple(
            str(data.get(f"q{n}", "")) for n in range(1, max(numbers, default=0) + 1)
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError):
        return None, ()


def _shown(number: int, item: Item) -> list[str]:
    lines = [f"Question {number}", *item.prompt.strip().splitlines()]
    if item.code:
        lines += ["", *item.code.rstrip().splitlines()]
    if item.options:
        title = "Options:" if item.kind == "choose" else "Lines to put in order:"
        lines += ["", title, *(f"  {line}" for option in item.options for line in option.splitlines())]
    return lines


def _quoted(text: str) -> str:
    """A TOML string: JSON's quoting, and the one control character that JSON lets through."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
