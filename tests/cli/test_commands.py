"""The commands as a script sees them: output, exit codes, and errors that say what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from rung.cli.commands import rung
from tests.cli.conftest import Call

SQUARES = "def double(x):\n    return x * x\n"
RIGHT = "def double(x):\n    return x + x\n"


def test_next_prepares_the_folder_and_says_where(call: Call, home: Path) -> None:
    code, out, _ = call("next")
    assert code == 0 and "Double it" in out
    assert (home / "workspace/double-it/solution.py").read_text().startswith("def double")
    assert "twice the integer" in (home / "workspace/double-it/README.md").read_text()
    code, out, _ = call("next", "--path")
    assert (code, out.strip()) == (0, str(home / "workspace/double-it"))


def test_check_tells_each_outcome_apart_by_words_and_exit_code(call: Call, home: Path) -> None:
    call("next")
    path = home / "workspace/double-it/solution.py"
    code, out, _ = call("check", path)
    assert code == 1 and "not started" in out
    path.write_text(SQUARES)
    code, out, _ = call("check", path)
    assert code == 1 and "not yet" in out
    assert "Squared instead of doubled" in out and "Look at what happens to 3." in out
    assert "Yours" in out and "Wanted" in out
    path.write_text("def double(x:\n")
    code, out, _ = call("check", path)
    assert code == 1 and "SyntaxError" in out
    path.write_text(RIGHT)
    code, out, _ = call("check", path)
    assert code == 0 and "passed" in out and "Solved alone" in out


def test_check_json_is_the_whole_verdict(call: Call, home: Path) -> None:
    call("next")
    path = home / "workspace/double-it/solution.py"
    path.write_text(SQUARES)
    code, out, err = call("check", path, "--json")
    said = json.loads(out)
    assert (code, err) == (1, "")
    assert (said["task"], said["status"], said["help"]) == ("double-it", "not-yet", 0)
    assert said["verdict"]["diagnosis"]["id"] == "squares"
    assert {"submission", "credit", "changed", "verdict"} <= set(said)


def test_check_of_a_file_elsewhere_needs_the_task(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(RIGHT)
    code, _, err = call("check", path)
    assert code == 2 and "--task" in err
    code, out, _ = call("check", path, "--task", "double-it", "--json")
    assert code == 0 and json.loads(out)["status"] == "passed"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "nothing.py", "--task", "double-it"], "no-file"),
        (["check", "x.py", "--task", "nope"], "unknown-task"),
    ],
)
def test_bad_input_as_json_names_its_code(call: Call, arguments: list[str], code: str) -> None:
    exit_code, out, _ = call(*arguments, "--json")
    said = json.loads(out)["error"]
    assert (exit_code, said["code"]) == (2, code)
    assert said["what"] and said["means"] and said["do"]


def test_the_map_and_a_skill_with_its_evidence(call: Call, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(RIGHT)
    call("check", path, "--task", "double-it")
    code, out, _ = call("map")
    assert code == 0
    assert "● Doubling" in out and "1 not taught here yet" in out
    code, out, _ = call("map", "doubling")
    assert code == 0 and "Double it" in out and "passed, alone" in out
    assert json.loads(call("map", "--json")[1])["counts"]["shown"] == 1
    assert call("map", "nope")[0] == 2


def test_the_plan_says_when_why_and_what_is_missing(call: Call, tmp_path: Path) -> None:
    code, out, _ = call("plan")
    assert code == 0
    assert "Doubler" in out and "1. Doubling" in out and "not taught here yet" in out
    code, out, _ = call("plan", "--calendar", tmp_path / "study.ics")
    assert code == 0 and (tmp_path / "study.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert call("plan", "--calendar", tmp_path / "no" / "study.ics")[0] == 2


def test_export_and_import_bring_the_same_map(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text(RIGHT)
    call("check", path, "--task", "double-it")
    assert call("export", tmp_path / "mine.zip")[0] == 0
    other = tmp_path / "other"
    code, out, _ = call("import", tmp_path / "mine.zip", "--home", other)
    assert code == 0 and "imported" in out
    here, there = (json.loads(call("map", "--json", *at)[1]) for at in ([], ["--home", other]))
    assert here["counts"] == there["counts"]
    code, _, err = call("import", tmp_path / "nothing.zip")
    assert code == 2 and "no file" in err
    assert call("export", tmp_path / "mine.txt")[0] == 2


def test_doctor_finds_a_sound_installation(call: Call) -> None:
    code, out, _ = call("doctor", "--json")
    subjects = [line["subject"] for line in json.loads(out)["lines"]]
    assert code == 0
    assert {"Python", "Home", "Disk", "Log", "Content", "Grader", "Sandbox", "Browser"} <= set(subjects)


def test_a_home_that_cannot_be_used_is_told_apart_and_can_be_set_aside(call: Call, home: Path) -> None:
    home.mkdir()
    (home / "rung.db").write_text("my shopping list\n" * 9)
    code, _, err = call("map")
    assert code == 4 and "is not a log of Rung" in err and "--set-aside" in err
    code, out, _ = call("doctor")
    assert code == 4 and "✘ Log" in out
    code, out, _ = call("doctor", "--set-aside")
    assert code == 0 and "Nothing was deleted" in out
    (kept,) = home.glob("rung.db.set-aside-*")
    assert kept.read_text().startswith("my shopping list")
    assert "left where it is" in call("doctor", "--set-aside")[1]


def test_damaged_content_is_named(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_CONTENT", str(tmp_path / "empty"))
    code, _, err = call("map")
    assert code == 4 and "content" in err.lower()


def test_licences_are_listed(call: Call) -> None:
    code, out, _ = call("licences")
    assert code == 0 and "Apache-2.0" in out and "SQLAlchemy" in out
    parts = json.loads(call("licences", "--json")[1])
    assert all(part["licence"] for part in parts)


def test_every_help_teaches_by_example(call: Call) -> None:
    for name in rung.commands:
        code, out, _ = call(name, "--help")
        assert code == 0
        assert "Examples:" in out or name == "author"


def test_every_command_of_the_help_page_exists() -> None:
    from rung.service.seeing import COMMANDS

    for words, _ in COMMANDS[1:]:
        assert isinstance(rung.commands[words.split()[1]], click.Command)


def test_an_unknown_command_lists_those_there_are(call: Call) -> None:
    code, _, err = call("chek")
    assert code == 2 and "check" in err


def test_the_home_may_stand_before_or_after_the_command(call: Call, tmp_path: Path) -> None:
    for arguments in (["--home", tmp_path / "a", "map"], ["map", "--home", tmp_path / "b"]):
        assert call(*arguments)[0] == 0
    assert (tmp_path / "a/rung.db").exists() and (tmp_path / "b/rung.db").exists()


def test_version(call: Call) -> None:
    from rung import __version__

    assert call("--version")[1].strip() == f"rung {__version__}"


@pytest.mark.parametrize("arguments", ["", "--help", "licences", "check --help"])
def test_a_command_loads_only_what_it_needs(arguments: str) -> None:
    code = (
        "import sys; from rung.cli.main import outcome\n"
        f"words = {arguments.split()!r}\n"
        "if words: outcome(words)\n"
        "heavy = {'sqlalchemy', 'rich', 'numpy', 'starlette', 'rung.service'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_output_into_a_closed_pipe_is_no_traceback(home: Path) -> None:
    surroundings = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "rung.cli.main", "licences"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said
