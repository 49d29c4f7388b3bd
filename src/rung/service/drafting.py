"""Drafts: the page's text into the workspace file, never over what another editor wrote meanwhile."""

from __future__ import annotations

from rung.catalog.model import Task
from rung.service.desk import Desk
from rung.service.views import SaveView
from rung.service.workspace import MAX_BYTES, digest_of, too_large
from rung.trouble import Trouble

_UNREADABLE = "unreadable"


def digest(desk: Desk, name: str) -> str:
    return on_disk(desk, desk.task(name))[1]


def save(desk: Desk, name: str, text: str, seen: str) -> SaveView:
    text = text.replace("\r\n", "\n")
    with desk.lock:
        found = desk.task(name)
        if len(text.encode()) > MAX_BYTES:
            raise too_large(found)
        there, now = on_disk(desk, found)
        is_text = there is not None or not now  # what cannot be read is never written over
        if there == text or (is_text and now == seen):
            if there != text:
                desk.workspace.write(found, text)
            if desk.log.draft(name) is not None:
                desk.log.set_draft(name, None, desk.now())
            return SaveView(saved=True, digest=digest_of(text), words="Saved.")
        desk.log.set_draft(name, text, desk.now())
        if not now:
            words = f"{found.file} was deleted meanwhile. Your text here is kept: save again to write it anew."
        elif there is None:
            words = f"{found.file} on the disk is no text any more, so it was left alone. Your text here is kept."
        else:
            words = (
                f"{found.file} was changed in another editor meanwhile, so it was left alone. Your text here is "
                "kept: save again to use it, or load the file to go on with the other one."
            )
        return SaveView(saved=False, digest=now, words=words, disk_text=there)


def on_disk(desk: Desk, found: Task) -> tuple[str | None, str]:
    """The file's text and digest. (None, '') without a file; (None, another digest) for what cannot be read as text."""
    try:
        text = desk.workspace.read(found)
        return text, digest_of(text)
    except Trouble:
        try:
            about = desk.workspace.path(found).lstat()
        except OSError:
            return None, _UNREADABLE
        return None, f"{_UNREADABLE}-{about.st_mtime_ns}-{about.st_size}"
