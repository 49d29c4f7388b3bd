"""An export as a file: everything in one `.zip`, or only the events as `.jsonl`.

The zip holds `events.jsonl`, `workspace/<task>/<file>` and a README. Reading checks every line and name before the
caller is given anything; nothing outside of the archive is touched here.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from rung.config import shorten
from rung.events import AnyEvent, from_json
from rung.store import mishap
from rung.trouble import Trouble

EVENTS = "events.jsonl"
WORKSPACE = "workspace/"
_MAX_BYTES = 512 * 1024 * 1024  # unpacked; far above any real log, below what would fill a disk
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


def write_archive(path: Path, lines: Sequence[str], files: Mapping[str, bytes]) -> None:
    """Write an export to `path` (.zip or .jsonl), whole or not at all. Raises Trouble."""
    events = "".join(line + "\n" for line in lines)
    part = path.with_name(path.name + ".part")
    try:
        if path.suffix == ".jsonl":
            part.write_text(events, encoding="utf-8")
        else:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("README.txt", _README)
                archive.writestr(EVENTS, events)
                for name in sorted(files):
                    archive.writestr(WORKSPACE + name, files[name])
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise mishap.from_os(error, path) from error


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
        raw = path.read_bytes()
        if raw.startswith(b"PK"):
            raise _not_an_export(path, "it is a zip file that was cut off")
        return _from_lines(path, raw, {})
    except OSError as error:
        raise mishap.from_os(error, path) from error


def _from_zip(path: Path) -> Archive:
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MAX_BYTES:
                raise _not_an_export(path, "it unpacks to more than 512 MB")
            if EVENTS not in archive.namelist():
                raise _not_an_export(path, f"there is no {EVENTS} in it")
            files: dict[str, bytes] = {}
            for name in archive.namelist():
                if name.startswith(WORKSPACE) and not name.endswith("/"):
                    inner = name.removeprefix(WORKSPACE)
                    if not _is_safe(inner):
                        raise _not_an_export(path, f"it holds a file with an unsafe name, {name!r}")
                    files[inner] = archive.read(name)
            return _from_lines(path, archive.read(EVENTS), files)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise _not_an_export(path, f"the zip file is damaged ({error})") from error


def _from_lines(path: Path, raw: bytes, files: dict[str, bytes]) -> Archive:
    events: list[AnyEvent] = []
    lines = raw.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            events.append(from_json(line))
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            last = number == len(lines)  # no newline after it: the writer was stopped in the middle
            if last and events and not _is_json(line):
                return Archive(tuple(events), files, cut_off=number)
            if not events and not _is_json(line):
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
    """Whether a workspace path stays in the workspace: <task>/<file>, no step up, no drive, no hidden root."""
    parts = PurePosixPath(name).parts
    return (
        len(parts) >= 2
        and not name.startswith("/")
        and "\\" not in name
        and ":" not in name
        and not any(part in ("", ".", "..") for part in name.split("/"))
    )


def _not_an_export(path: Path, reason: str) -> Trouble:
    return Trouble(
        "not-an-export",
        f"{shorten(path)} is not an export of Rung: {reason}.",
        "Nothing was imported; your log is as it was.",
        "Give the file that `rung export` wrote.",
        http=400,
    )
