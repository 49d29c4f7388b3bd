"""Export and import: all that is known of the learner, out of one home and into another."""

from __future__ import annotations

from pathlib import Path

from rung.config import shorten
from rung.service.desk import Desk
from rung.service.views import ExchangeView
from rung.service.workspace import write_whole
from rung.store import mishap, read_archive, write_archive
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
        try:
            files = desk.workspace.all_files() if path.suffix == ".zip" else {}
        except OSError as error:
            raise mishap.from_os(error, desk.workspace.root) from error
    write_archive(path, lines, files)
    words = f"Wrote {_count(len(lines), 'event')}"
    words += f" and {_count(len(files), 'file')}" if path.suffix == ".zip" else ""
    return ExchangeView(
        events=len(lines), known=0, files=len(files), kept=(), words=f"{words} to {shorten(path.absolute())}."
    )


def import_from(desk: Desk, path: Path) -> ExchangeView:
    archive = read_archive(path)
    with desk.lock:
        known = desk.log.known([event.id for event in archive.events])
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
    return ExchangeView(events=fresh, known=len(known), files=files, kept=kept, words=" ".join(words))


def _place_files(desk: Desk, files: dict[str, bytes]) -> tuple[int, tuple[str, ...]]:
    written, kept = 0, []
    try:
        for name, data in files.items():
            target = desk.workspace.root / name
            if target.is_file():
                if target.read_bytes() == data:
                    continue
                kept.append(name)
                target = target.with_name(target.name + ".imported")
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, data)
            written += 1
    except OSError as error:
        raise mishap.from_os(error, desk.workspace.root) from error
    return written - len(kept), tuple(kept)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
