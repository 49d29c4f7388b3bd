"""From a submission to its verdict: committed first, graded after, judged exactly once, whoever does it.

The id of a verdict's event is derived from the submission's: when two doors grade the same pending submission, the
second one's verdict is refused by the log and thrown away.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
import traceback
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from rung.catalog.model import Task
from rung.events import Judged, Submitted
from rung.grading.verdict import Verdict
from rung.service import answers as answer_file
from rung.service import attempts, drafting, finding, stepping
from rung.service.desk import Desk
from rung.service.grader import unavailable
from rung.service.views import SaveView, VerdictView
from rung.service.workspace import MAX_BYTES, read_text, too_large
from rung.store import mishap
from rung.trouble import Trouble

_LOOK_SECONDS = 1.0
_LEFT_ALONE = timedelta(seconds=3)


def submit(desk: Desk, name: str, text: str | None, digest: str) -> VerdictView:
    found = desk.task(name)
    save: SaveView | None = None
    if text is None:
        text = _on_disk(desk, found)
    else:
        text = text.replace("\r\n", "\n")
        if len(text.encode()) > MAX_BYTES:
            raise too_large(found)
        save = drafting.save(desk, name, text, digest)
    return msgspec.structs.replace(_submit(desk, found, text), save=save)


def submit_file(desk: Desk, path: Path, name: str) -> VerdictView:
    inside = desk.workspace.task_id_of(path)
    found = desk.task(name or finding.task_of(desk, path))
    try:
        if path.is_dir() and path.name != found.file:
            path = path / found.file
        is_another = not name and inside == found.id and path.name != found.file and path.exists()
    except OSError as error:
        raise mishap.unreadable(error, path) from error
    if is_another:
        raise Trouble(
            "no-task-here",
            f"“{found.title}” is solved in {found.file}, not in {path.name}.",
            "Nothing was judged; the file is untouched.",
            f"Give {found.file}, or name the task with --task.",
            http=400,
        )
    text = read_text(path, found)
    if text is None:
        raise finding.no_file(path)
    return _submit(desk, found, text)


def _submit(desk: Desk, found: Task, text: str) -> VerdictView:
    seed = answer_file.read(text)[0] if answer_file.is_asked(found) else None
    sent = Submitted(
        **desk.event_fields(),
        task=found.id,
        task_version=found.version,
        seed=desk.new_seed() if seed is None else seed,
        door=desk.door,
        files={found.file: text},
    )
    desk.write(sent)
    if desk.grader.state != "failed":
        _grade(desk, found, sent)
    return attempts.attempt(desk, sent.id)


def submit_answers(desk: Desk, name: str, given: Sequence[str]) -> VerdictView:
    found = desk.task(name)
    if not answer_file.is_asked(found):
        raise Trouble(
            "not-asked",
            f"“{found.title}” wants a file, not a list of answers.",
            "Nothing was judged.",
            "Submit the file.",
            http=400,
        )
    with desk.lock:
        seed, before = answer_file.read(drafting.on_disk(desk, found)[0] or "")
        if seed is None:
            raise unavailable(desk.grader)
        answers = [*given, *[""] * len(before)][: max(len(before), len(given))]
        questions = finding.draw(desk, found, seed) if desk.grader.state == "ready" else ()
        text = answer_file.write(seed, [answer[:2000] for answer in answers], questions)
        desk.workspace.write(found, text)
    return submit(desk, name, None, "")


def regrade_when_ready(desk: Desk) -> None:
    """Judge in the background what waits for the grader, for as long as the desk is open.

    What is younger than a few seconds is left to the door that sent it; should both judge it, one verdict is kept.
    """

    def watch() -> None:
        while not desk.closed.wait(_LOOK_SECONDS):
            if desk.grader.state == "ready":
                with contextlib.suppress(Trouble):
                    regrade_pending(desk, desk.now() - _LEFT_ALONE)

    threading.Thread(target=watch, name="regrade", daemon=True).start()


def regrade_pending(desk: Desk, before: datetime | None = None) -> int:
    """See `Rung.regrade_pending`. `before`: only submissions older than that."""
    with desk.fresh():
        now = desk.now()  # after it: sent while the clock was wrong, and not by a door that is at it now
        pending = [one for one in desk.record.pending if before is None or not before <= one.at <= now]
    count = 0
    for sent in pending:
        found = desk.catalog.tasks.get(sent.task)
        waits = sent.id not in desk.record.judged and sent.id not in desk.under_way
        if found is not None and waits and desk.grader.state != "failed":
            _grade(desk, found, sent)
            count += 1
    return count


# --- below ------------------------------------------------------------------------------------------------


def _grade(desk: Desk, found: Task, sent: Submitted) -> None:
    desk.under_way.add(sent.id)
    try:
        verdict = _verdict(desk, found, sent)
        if verdict is not None:
            _write_verdict(desk, found, sent, verdict)
    finally:
        desk.under_way.discard(sent.id)


def _write_verdict(desk: Desk, found: Task, sent: Submitted, verdict: Verdict) -> None:
    with desk.fresh():
        if sent.id in desk.record.judged:
            return
        fields = desk.event_fields()
        fields["id"] = hashlib.sha256(f"judged/{sent.id}".encode()).hexdigest()[:32]
        judged = Judged(
            **fields,
            submission=sent.id,
            task=sent.task,
            skills=dict(found.skills),
            difficulty=float(found.difficulty),
            status=verdict.status,
            help=desk.record.tasks[sent.task].help,
            verdict=msgspec.to_builtins(verdict),
        )
        try:
            desk.write(judged)
        except ValueError:  # another door was quicker; its verdict stands
            desk.refresh()
            return
        if verdict.status == "passed":
            stepping.done_by_itself(desk, "task", sent.task)


def _verdict(desk: Desk, found: Task, sent: Submitted) -> Verdict | None:
    """The grader's verdict; None when there is no grader, so that the submission stays pending."""
    for last_try in (False, True):  # a judge that died under way is started again once
        try:
            return desk.grader.grade(found.id, dict(sent.files), sent.seed)
        except Exception as error:
            if desk.grader.state == "failed":
                return None
            if last_try or desk.grader.state == "ready":
                return _our_fault(found, sent, error)
    return None


def _our_fault(found: Task, sent: Submitted, error: Exception) -> Verdict:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Verdict(
        task=found.id,
        task_version=found.version,
        seed=sent.seed,
        status="not-gradable",
        headline="Rung could not grade this. That is our fault, not yours.",
        next_step="Your work is saved and nothing is counted. Submit again; if it stays so, report this: "
        f"{type(error).__name__} in {last.name}, {str(error)[:200]}",
    )


def _on_disk(desk: Desk, found: Task) -> str:
    text = desk.workspace.read(found)
    if text is None:
        raise Trouble(
            "no-file",
            f"There is no {found.file} for “{found.title}” in your workspace.",
            "Nothing was judged. What you submitted before is kept.",
            "Open the task, or run `rung next`, to get the starter again.",
            http=404,
        )
    return text
