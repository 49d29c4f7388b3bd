"""An export as a file: everything in one `.zip`, or only the events as `.jsonl`.

The zip holds `events.jsonl`, `workspace/<task>/<file>` and a README. Reading checks every line and name before the
caller is given anything; nothing outside of the archive is touched here.
"""

from __future__ import annotations

import codecs
import contextlib
import stat
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from rung.config import shorten
from rung.events import AnyEvent, from_json
from rung.store import mishap
from rung.store.soundness import fault
from rung.trouble import Trouble

EVENTS = "events.jsonl"
WORKSPACE = "workspace/"
_MAX_BYTES = 512 * 1024 * 1024  # unpacked; far above any real log, below what would fill a disk
_MAX_FILE = 10_000_000  # bytes of one file of the learner; an export leaves out what is larger
_MAX_FILES = 20_000
_MAX_NAME = 150  # characters of one part of a path; with `.imported` behind it, every file system takes it
_MAX_PARTS = 12
_README = """This is everything Rung knows about you, exported by `rung export`.

events.jsonl  one event on each line (JSON), oldest first: what you answered, submitted and were told
workspace/    your own files, one folder for each task

Bring it to another machine with `rung import FILE`. Importing twice changes nothing.
"""


class Archive(msgspec.Struct, frozen=True):
    """An export that was read and checked. `files`: workspace path to bytes. `cut_off`: number of a last line that
    was cut off in the middle and left out, 0 when the file is whole.
    """

    events: tuple[AnyEvent, ...]
    files: dict[str, bytes]
    cut_off: int = 0


def write_archive(path: Path, lines: Sequence[str], files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write an export to `path` (.zip or .jsonl), whole or not at all. Raises Trouble 'cannot-write'.

    Returns the names of files that had to be left out, so that what is written can always be read again.
    """
    events = "".join(line + "\n" for line in lines)
    part = path.with_name(path.name + ".part")
    taken = _taken(files, _MAX_BYTES - len(events.encode()))
    try:
        if path.suffix == ".jsonl":
            part.write_text(events, encoding="utf-8")
        else:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("README.txt", _README)
                archive.writestr(EVENTS, events)
                for name in taken:
                    archive.writestr(WORKSPACE + name, files[name])
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise mishap.unwritable(error, path) from error
    return tuple(name for name in files if name not in taken)


def read_archive(path: Path) -> Archive:
    """Read an export. Raises Trouble 'no-such-file', 'not-an-export', 'damaged-export' (says which line)."""
    try:
        if not path.is_file():
            raise Trouble(
                "no-such-file",
                f"There is no file {shorten(path)}.",
                "Nothing was imported or changed.",
                "Check the name, and give the file that `rung export` wrote.",
                http=400,
            )
        if zipfile.is_zipfile(path):
            return _from_zip(path)
        if path.stat().st_size > _MAX_BYTES:
            raise _not_an_export(path, "it is larger than 512 MB")
        raw = path.read_bytes()
        if raw.startswith(b"PK"):
            raise _not_an_export(path, "it is a zip file that was cut off")
        return _from_lines(path, raw, {})
    except OSError as error:
        raise mishap.unreadable(error, path) from error


def _from_zip(path: Path) -> Archive:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_FILES:
                raise _not_an_export(path, f"it holds more than {_MAX_FILES} files")
            if sum(entry.file_size for entry in entries) > _MAX_BYTES:
                raise _not_an_export(path, "it unpacks to more than 512 MB")
            if EVENTS not in archive.namelist():
                raise _not_an_export(path, f"there is no {EVENTS} in it")
            files: dict[str, bytes] = {}
            for entry in entries:
                if entry.filename.startswith(WORKSPACE) and not entry.is_dir():
                    files[_inner(path, entry)] = archive.read(entry)
            if inside := next((name for name in files if _parents(name) & files.keys()), ""):
                raise _not_an_export(path, f"it holds {inside!r} inside of a file")
            return _from_lines(path, archive.read(EVENTS), files)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        raise _not_an_export(path, f"the zip file is damaged ({error})") from error


def _taken(files: Mapping[str, bytes], room: int) -> dict[str, None]:
    """The names, in order, that an import takes and that fit into `room` bytes."""
    taken: dict[str, None] = {}
    for name in sorted(files):
        if _is_safe(name) and len(files[name]) <= min(_MAX_FILE, room) and len(taken) < _MAX_FILES - 2:
            taken[name] = None
            room -= len(files[name])
    return taken


def _inner(path: Path, entry: zipfile.ZipInfo) -> str:
    """The entry's path in the workspace. Raises Trouble when it is no plain file with a safe name."""
    name = entry.filename.removeprefix(WORKSPACE)
    if not _is_safe(name) or stat.S_ISLNK(entry.external_attr >> 16):
        raise _not_an_export(path, f"it holds a file with an unsafe name, {name[:200]!r}")
    if entry.file_size > _MAX_FILE:
        raise _not_an_export(path, f"it holds a file of more than 10 MB, {name!r}")
    return name


def _parents(name: str) -> set[str]:
    return {str(parent) for parent in PurePosixPath(name).parents}


def _from_lines(path: Path, raw: bytes, files: dict[str, bytes]) -> Archive:
    events: list[AnyEvent] = []
    lines = raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            event = from_json(line)
            if said := fault(event):
                raise msgspec.ValidationError(said)
            events.append(event)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            last = number == len(lines)  # no newline after it: the writer was stopped in the middle
            if last and events and not _is_json(line):
                return Archive(tuple(events), files, cut_off=number)
            if not events and (not _is_json(line) or b'"kind"' not in line):
                raise _not_an_export(path, "its first line is not an event") from error
            if "Invalid value" in str(error) and "$.kind" in str(error):
                raise Trouble(
                    "newer-export",
                    f"Line {number} of {shorten(path)} was written by a newer Rung: {error}.",
                    "Nothing was imported; your log is as it was.",
                    "Update with `pip install --upgrade rung`, then import again.",
                    http=400,
                ) from error
            raise Trouble(
                "damaged-export",
                f"Line {number} of {shorten(path)} is damaged: {error}.",
                "Nothing was imported; your log is as it was.",
                f"Export again on the other machine. If that is not possible, remove line {number} from a copy "
                "and import that.",
                http=400,
            ) from error
    if not events:
        raise _not_an_export(path, "there are no events in it")
    return Archive(tuple(events), files)


def _is_json(line: bytes) -> bool:
    try:
        msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False
    return True


def _is_safe(name: str) -> bool:
    """Whether a workspace path stays in the workspace on every machine: <task>/<file>, no step up, no drive, short."""
    parts = PurePosixPath(name).parts
    return (
        len(parts) >= 2
        and not name.startswith("/")
        and "\\" not in name
        and ":" not in name
        and len(parts) <= _MAX_PARTS
        and name.isprintable()
        and not any(part in ("", ".", "..") or len(part) > _MAX_NAME for part in name.split("/"))
    )


def _not_an_export(path: Path, reason: str) -> Trouble:
    return Trouble(
        "not-an-export",
        f"{shorten(path)} is not an export of Rung: {reason}.",
        "Nothing was imported; your log is as it was.",
        "Give the file that `rung export` wrote.",
        http=400,
    )
