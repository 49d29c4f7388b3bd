"""A home with the small content, and a way to call a command as the program does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rung.cli.main import outcome
from tests.cli.small_content import make_content

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_content(tmp_path_factory.mktemp("content"))


@pytest.fixture
def home(tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home that commands use without being told."""
    monkeypatch.setenv("RUNG_CONTENT", str(content))
    monkeypatch.setenv("RUNG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path / "home"


@pytest.fixture
def call(home: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Call `rung …`: exit code, standard output, standard error."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = outcome([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
