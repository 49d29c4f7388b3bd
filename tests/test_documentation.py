"""The documents are held true: every event, kind, room and command has its place in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import click
import pytest

from rung import events
from rung.catalog.model import TaskKind
from rung.cli.commands import rung

ROOT = Path(__file__).resolve().parents[1]
HOUSE = (ROOT / "docs/developers/the-house.md").read_text(encoding="utf-8")
AUTHORS = (ROOT / "docs/authors/writing-a-task.md").read_text(encoding="utf-8")
TERMINAL = (ROOT / "docs/learners/terminal.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [e.__struct_config__.tag for e in get_args(events.AnyEvent)])
def test_every_event_has_its_line(kind: str) -> None:
    assert f"`{kind}`" in HOUSE


@pytest.mark.parametrize("kind", get_args(TaskKind))
def test_every_kind_of_task_has_its_paragraph(kind: str) -> None:
    assert f"**{kind}**" in AUTHORS


@pytest.mark.parametrize("room", sorted(p.name for p in (ROOT / "src/rung").iterdir() if (p / "__init__.py").is_file()))
def test_every_room_stands_in_the_plan_of_the_house(room: str) -> None:
    assert re.search(rf"\b{room}\b", HOUSE)


@pytest.mark.parametrize("name", sorted(rung.commands))
def test_every_command_has_its_paragraph_and_teaches_in_its_help(name: str) -> None:
    assert f"`rung {name}" in TERMINAL
    command = rung.commands[name]
    context = click.Context(command, info_name=f"rung {name}")
    assert len(command.get_help(context).split()) > 15


def test_every_file_that_the_documents_name_is_there() -> None:
    for document in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(((?!https?:|#|/)[^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} points at {target}"


def test_no_path_of_one_machine_stands_in_the_tree() -> None:
    words = re.compile(r"(?<![\w.])/(?:root|home/\w+|tmp/venv)/")
    for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("content/**/*.*"), *ROOT.glob("*.md")]:
        if path.is_file() and path.suffix in (".py", ".md", ".toml", ".sql"):
            assert not words.search(path.read_text(encoding="utf-8")), path
