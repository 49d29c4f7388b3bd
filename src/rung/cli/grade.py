"""`rung grade FOLDER FILE`: judge a file against any task folder; nothing is written to a log."""

from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rung.cli.exits import BAD_INPUT, EXIT_CODES, PASSED, exit_code_of_status
from rung.cli.opening import json_option, make_console, print_json

if TYPE_CHECKING:
    from rung.grading.grader import Grader
    from rung.grading.verdict import Verdict


@click.command(
    "grade",
    epilog=f"""\b
Examples:
  rung grade content/tasks/padded-batches my.py
  rung grade ~/my-task my.py --seed 7 --json
  echo '{{"task": "my-task", "submission": "my.py", "seed": 7}}' | rung grade --serve

\b
Exit codes:
{EXIT_CODES}
""",
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False)
@click.argument("submission", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), help="The same seed gives the same verdict.")
@click.option("--serve", is_flag=True, help="Keep the grader warm and answer requests line by line on stdin.")
@json_option
def grade_command(folder: Path | None, submission: Path | None, seed: int | None, serve: bool, as_json: bool) -> int:
    """Judge the file SUBMISSION against the task in FOLDER, one of Rung's or your own.

    Nothing is counted for a learner and nothing is kept. With --serve, each line of stdin is a request
    {"task": FOLDER, "submission": FILE, "seed": N} (or "files": {name: text} instead of a file), and each line of
    stdout its verdict.
    """
    from rung.catalog import content_path
    from rung.grading.grader import Grader

    if not serve and (folder is None or submission is None):
        raise click.UsageError("Name a task folder and a file, or use --serve.")
    grader = Grader(content_path())
    grader.start()
    try:
        if serve:
            return _serve(grader)
        assert folder is not None and submission is not None
        verdict = _grade(grader, {"task": str(folder), "submission": str(submission), "seed": seed})
    finally:
        grader.close()
    if as_json:
        print_json(_plain(verdict))
    else:
        from rung.cli.verdict import print_judged

        print_judged(make_console(), verdict)
    return exit_code_of_status(verdict.status)


def _serve(grader: Grader) -> int:
    """Answer each line; a line that cannot be used gets an `error` and the next one is read."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            answer = _plain(_grade(grader, json.loads(line)))
        except (click.UsageError, ValueError, KeyError, TypeError, OSError) as error:
            answer = {"error": f"{type(error).__name__}: {error}", "exit": BAD_INPUT}
        click.echo(json.dumps(answer, ensure_ascii=False))
        sys.stdout.flush()
    return PASSED


def _grade(grader: Grader, request: dict[str, Any]) -> Verdict:
    from rung.catalog import ContentFault, load_task
    from rung.grading.grader import GraderDown
    from rung.trouble import Trouble

    folder = Path(request["task"])
    try:
        task = load_task(folder)
    except ContentFault as fault:
        raise click.UsageError(str(fault)) from None
    seed = request.get("seed")
    files = request.get("files")
    if files is None:
        try:
            files = {task.file: Path(request["submission"]).read_text(encoding="utf-8")}
        except UnicodeDecodeError:
            raise click.UsageError(f"{request['submission']} is not a text file in UTF-8. Nothing was judged.") from None
    try:
        return grader.grade(folder, files, secrets.randbelow(2**31) if seed is None else int(seed))
    except GraderDown as down:
        raise Trouble(
            "grader-failed", f"The task could not be judged: {down}", "The file is untouched and nothing was counted.", "Run `rung doctor`, then try again."
        ) from down


def _plain(verdict: Verdict) -> dict[str, Any]:
    import msgspec

    plain: dict[str, Any] = msgspec.to_builtins(verdict)
    return plain
