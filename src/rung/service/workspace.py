"""The learner's own files: `<home>/workspace/<task>/<file>`, with the statement beside them.

A file that exists is theirs: it is written only when it still is what the writer last read, and every write is whole
or not at all (a new file renamed over the old one).
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from pathlib import Path

from rung.catalog.model import Task
from rung.config import make_private, shorten
from rung.store import mishap
from rung.trouble import Trouble

STATEMENT = "README.md"
_PART = ".rung-"  # how a file begins that is being written; one that stays behind was cut off by a kill or a crash
_STALE_SECONDS = 3600.0
MAX_BYTES = 1_000_000  # of one file; far above any answer, below what would clog the log


class Workspace:
    """The folder that holds one folder for each task."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, task: Task) -> Path:
        """Where the learner's file of `task` is, whether it exists or not."""
        return self.root / task.id / task.file

    def read(self, task: Task) -> str | None:
        """The learner's text, None when there is no file. Raises Trouble 'too-large', 'not-text', 'no-plain-file', …"""
        return read_text(self.path(task), task)

    def prepare(self, task: Task, starter: str) -> Path:
        """Make the folder, the statement and, when there is none yet, the file. Returns the file's path."""
        path = self.path(task)
        statement = path.parent / STATEMENT
        check = f"Check your work with `rung check {task.file}` in this folder."
        wanted = f"# {task.title}\n\n{task.prompt.strip()}\n\n---\n{check}\n"
        try:
            make_private(path.parent)
            if not statement.exists() or statement.read_text(encoding="utf-8", errors="replace") != wanted:
                write_whole(statement, wanted)
            if not path.exists():
                write_whole(path, starter)
        except OSError as error:
            raise mishap.from_os(error, path.parent) from error
        return path

    def write(self, task: Task, text: str) -> None:
        """Write the learner's file, whole or not at all. Raises Trouble 'too-large', 'disk-full', …"""
        if len(text.encode()) > MAX_BYTES:
            raise too_large(task)
        path = self.path(task)
        try:
            make_private(path.parent)
            write_whole(path, text)
        except OSError as error:
            raise mishap.from_os(error, path) from error

    def put_beside(self, task: Task) -> Path | None:
        """Rename what stands in the place of the learner's file to the first free `name.before-N`; None for nothing."""
        path = self.path(task)
        try:
            if not path.exists() and not path.is_symlink():
                return None
            kept = first_free(path, ".before-")
            path.rename(kept)
        except OSError as error:
            raise mishap.from_os(error, path) from error
        return kept

    def task_id_of(self, path: Path) -> str | None:
        """The task folder that `path` lies in, None when it is not in the workspace.

        The name as it is written counts first: a learner's file may be a link to elsewhere.
        """
        for as_meant in (_written, _real):
            name, root = as_meant(path), as_meant(self.root)
            if name.is_relative_to(root) and name != root:
                return name.relative_to(root).parts[0]
        return None

    def all_files(self) -> tuple[dict[str, bytes], tuple[str, ...]]:
        """Every file by its path in the workspace, for an export; and the names of those that had to be left out.

        Links are not followed. Left out is what is huge or cannot be read; a folder that cannot be read is named too.
        """
        found: dict[str, bytes] = {}
        left: list[str] = []
        refused: list[OSError] = []
        for folder, folders, names in os.walk(self.root, onerror=refused.append):
            folders.sort()
            for path in (Path(folder) / name for name in sorted(names)):
                shown = path.relative_to(self.root).as_posix()
                try:
                    about = path.lstat()
                    if not stat.S_ISREG(about.st_mode) or _is_half_written(path):
                        continue
                    if about.st_size > 10 * MAX_BYTES:
                        left.append(shown)
                    else:
                        found[shown] = path.read_bytes()
                except OSError:
                    left.append(shown)
        left += [str(error.filename) for error in refused if self.root.exists()]
        return found, tuple(left)


def read_text(path: Path, task: Task) -> str | None:
    """A learner's file as text with plain line ends, None when there is none. Raises as `Workspace.read`."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for, a device read without end
            raise _no_plain_file(path)
        if about.st_size > MAX_BYTES:
            raise too_large(task)
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        raise Trouble(
            "not-text",
            f"{path.name} is not UTF-8 text (byte {error.start}).",
            "The file is untouched and nothing was judged.",
            "Save it as UTF-8 in your editor and try again.",
            http=400,
        ) from error
    except OSError as error:
        raise mishap.unreadable(error, path) from error


def digest_of(text: str | None) -> str:
    """16 hex digits that change with the text; '' for no file."""
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()[:16]


def first_free(path: Path, ending: str) -> Path:
    """`path` with the ending and the first number that no file has yet."""
    number = 1
    while (free := path.with_name(f"{path.name}{ending}{number}")).exists():
        number += 1
    return free


def write_whole(path: Path, text: str | bytes) -> None:
    """Write beside, flush to the disk, rename over. A link stays one: what it leads to is written. Raises OSError."""
    if path.is_symlink() and path.is_file():
        path = path.resolve()
    data = text.encode() if isinstance(text, str) else text
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f"{_PART}{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def too_large(task: Task) -> Trouble:
    return Trouble(
        "too-large",
        f"{task.file} is larger than 1 MB.",
        "It was not saved here and not judged; your own file is untouched.",
        "An answer needs a few lines only: take out data or output that was pasted in.",
        http=413,
    )


def _no_plain_file(path: Path) -> Trouble:
    return Trouble(
        "no-plain-file",
        f"{shorten(path.absolute())} is not a plain file (a folder or a device stands there).",
        "Nothing was judged. What you submitted before is kept.",
        "Rename what stands there; opening the task or `rung next` then puts the starter in its place.",
        http=400,
    )


def _is_half_written(path: Path) -> bool:
    return path.name.startswith(_PART) and path.suffix == ".part"


def _sweep(folder: Path) -> None:
    """Remove what a killed process left half written. Nobody was told that it is saved."""
    for path in folder.glob(f"{_PART}*.part"):
        if time.time() - path.stat().st_mtime > _STALE_SECONDS:
            path.unlink(missing_ok=True)


def _written(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # unlike `resolve`, it takes a link that leads back to itself
