"""Export and import: all that is known of the learner, out of one home and into another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from rung.config import shorten
from rung.events import AnyEvent, LearnerStarted, TaskOpened
from rung.service.desk import Desk
from rung.service.views import ExchangeView
from rung.service.workspace import first_free, write_whole
from rung.store import back_up, mishap, read_archive, write_archive
from rung.trouble import Trouble


def export(desk: Desk, path: Path) -> ExchangeView:
    if path.suffix not in (".zip", ".jsonl"):
        raise Trouble(
            "bad-file-name",
            f"“{path.name}” ends neither in .zip nor in .jsonl.",
            "Nothing was written.",
            "Use a name like mine.zip (everything) or mine.jsonl (events only).",
            http=400,
        )
    with desk.lock:
        lines = desk.log.lines()
        files, left = desk.workspace.all_files() if path.suffix == ".zip" else ({}, ())
        _may_replace(desk, path)
    refused = write_archive(path, lines, files)
    left = (*left, *refused)
    wrote = len(files) - len(refused)
    words = f"Wrote {_count(len(lines), 'event')}"
    words += f" and {_count(wrote, 'file')}" if path.suffix == ".zip" else ""
    words += f" to {shorten(path.absolute())}."
    if left:
        words += f" Left out, because Rung cannot read it, or it is too large or strangely named: {', '.join(left[:5])}"
        words += f" and {len(left) - 5} more." if len(left) > 5 else "."
    return ExchangeView(events=len(lines), known=0, files=wrote, kept=(), words=words)


def import_from(desk: Desk, path: Path) -> ExchangeView:
    archive = read_archive(path)
    with desk.lock:
        _has_room(desk, archive.files)
        known = desk.log.known([event.id for event in archive.events])
        kept_log = _copy_before_mixing(desk, archive.events)
        fresh = desk.log.append_new(archive.events)
        desk.refresh()
        files, kept = _place_files(desk, archive.files)
    words = [f"{_count(fresh, 'event')} imported, {len(known)} known already."]
    if archive.files:
        words.append(f"{_count(files, 'file')} written to your workspace.")
    if kept:
        words.append(
            f"{_count(len(kept), 'file')} differed from yours; yours was left alone and the other is beside it, "
            "named ….imported."
        )
    if archive.cut_off:
        words.append(
            f"Line {archive.cut_off}, the last one, was cut off in the middle and left out: the export was not finished. "
            "All whole lines are in."
        )
    if kept_log:
        words.append(
            "The export began in another home; both histories are one now. Your log as it was before is kept in "
            f"{shorten(kept_log)}. If the two are not of one person, stop Rung, rename all files that begin with "
            f"{desk.home.log.name}, and copy that one to {desk.home.log.name}."
        )
    return ExchangeView(events=fresh, known=len(known), files=files, kept=kept, words=" ".join(words))


def _may_replace(desk: Desk, path: Path) -> None:
    """An export replaces a file only when that is an older export of what this home knows. Raises 'file-exists'."""
    try:
        if not path.exists() or not path.stat().st_size:
            return
    except OSError as error:
        raise mishap.unwritable(error, path) from error
    try:
        ids = {event.id for event in read_archive(path).events}
        if ids == desk.log.known(tuple(ids)):
            return
        reason = "It is an export that holds events which this home does not know."
        advice = "Bring them in first with `rung import`, or give another name."
    except Trouble:
        reason, advice = "It is not an export of Rung.", "Give another name, or move that file away."
    raise Trouble(
        "file-exists",
        f"{shorten(path.absolute())} is there already. {reason}",
        "Nothing was written; the file is as it was.",
        advice,
        http=409,
    )


def _copy_before_mixing(desk: Desk, events: Sequence[AnyEvent]) -> Path | None:
    """Where the log was copied to, because the events come from a home that is not known here; None when it is.

    A log takes nothing back, and a home in which somebody has worked should not change for good by a wrong file name.
    """
    learners = {event.learner for event in events if isinstance(event, LearnerStarted)}
    ours = {event.learner for event in desk.record.events if isinstance(event, LearnerStarted)}
    worked = any(not isinstance(event, LearnerStarted | TaskOpened) for event in desk.record.events)
    if not worked or not learners or learners & ours:
        return None
    return back_up(desk.home.log, "before-import", desk.now())


def _has_room(desk: Desk, files: dict[str, bytes]) -> None:
    """Whether each file can be put where it belongs, before anything is written. Raises Trouble 'file-in-the-way'."""
    for name in files:
        for folder in list((desk.workspace.root / name).parents):
            if folder == desk.workspace.root.parent:
                break
            if os.path.lexists(folder) and not folder.is_dir():
                raise Trouble(
                    "file-in-the-way",
                    f"{shorten(folder)} is a file here and a folder in the export.",
                    "Nothing was imported; your log and your files are as they were.",
                    "Rename the file here, then import again.",
                    http=409,
                )


def _place_files(desk: Desk, files: dict[str, bytes]) -> tuple[int, tuple[str, ...]]:
    """Write the files that are not here yet. One that differs from ours goes beside it, once however often it comes."""
    written, kept = 0, []
    try:
        for name, data in files.items():
            target = desk.workspace.root / name
            if os.path.lexists(target):
                beside = [one for one in target.parent.glob("*.imported*") if one.name.startswith(f"{target.name}.imported")]
                if any(one.is_file() and one.read_bytes() == data for one in (target, *beside)):
                    continue
                kept.append(name)
                target = target.with_name(target.name + ".imported")
                if os.path.lexists(target):
                    target = first_free(target, "-")
            else:
                written += 1
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, data)
    except OSError as error:
        trouble = mishap.from_os(error, desk.workspace.root)
        means = "All events are in. Some files are not in your workspace yet; yours are as they were."
        do = f"{trouble.do} Then import the same file again: what is in already is passed over."
        raise Trouble(trouble.code, trouble.what, means, do, http=trouble.http) from error
    return written, tuple(kept)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
