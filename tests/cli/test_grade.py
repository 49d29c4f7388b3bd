"""`rung grade`: any task folder, any file, nothing kept."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from rung.catalog import content_path
from rung.cli.main import outcome

TASK = content_path() / "tasks" / "live-fraud-model"


def test_a_reference_passes_and_a_wrong_way_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["grade", str(TASK), str(TASK / "solution.py"), "--seed", "5"]) == 0
    capsys.readouterr()
    assert outcome(["grade", str(TASK), str(TASK / "wrong" / "inverted.py"), "--seed", "5", "--json"]) == 1
    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["status"], verdict["diagnosis"]["id"], verdict["seed"]) == ("not-yet", "inverted", 5)
    assert verdict["tier"] and verdict["times"]["total"] > 0


@pytest.mark.parametrize(
    "words", [["grade"], ["grade", "no-such-folder", "x.py"], ["grade", str(TASK), "no-such-file.py"], ["grade", str(TASK.parent), str(TASK / "solution.py")]]
)
def test_bad_input_is_a_sentence_and_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(words) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_serve_answers_line_by_line_and_survives_nonsense(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        {"task": str(TASK), "submission": str(TASK / "solution.py"), "seed": 1},
        {"task": "no-such-folder", "submission": "x.py"},
        {"task": str(TASK), "files": {"service.py": "def broken(:\n"}, "seed": 1},
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(["not json", *map(json.dumps, lines)]) + "\n"))
    assert outcome(["grade", "--serve"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["status" in answer for answer in answers] == [False, True, False, True]
    assert answers[1]["status"] == "passed"
    assert answers[3]["error"]["type"] == "SyntaxError"


def test_a_file_that_is_no_text_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.py"
    path.write_bytes(b"\xff\xfe\x00")
    assert outcome(["grade", str(TASK), str(path)]) == 2
    assert "UTF-8" in capsys.readouterr().err
