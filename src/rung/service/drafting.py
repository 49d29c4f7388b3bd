"""Drafts: the page's text into the workspace file, never over what another editor wrote meanwhile."""

from __future__ import annotations

from rung.service.desk import Desk
from rung.service.views import SaveView
from rung.service.workspace import digest_of


def digest(desk: Desk, name: str) -> str:
    return digest_of(desk.workspace.read(desk.task(name)))


def save(desk: Desk, name: str, text: str, seen: str) -> SaveView:
    text = text.replace("\r\n", "\n")
    with desk.lock:
        found = desk.task(name)
        on_disk = desk.workspace.read(found)
        if on_disk == text or digest_of(on_disk) == seen:
            if on_disk != text:
                desk.workspace.write(found, text)
            if desk.log.draft(name) is not None:
                desk.log.set_draft(name, None, desk.now())
            return SaveView(saved=True, digest=digest_of(text), words="Saved.")
        desk.log.set_draft(name, text, desk.now())
        return SaveView(
            saved=False,
            digest=digest_of(on_disk),
            words=f"{found.file} was changed in another editor meanwhile, so it was left alone. Your text here is "
            "kept: save again to use it, or load the file to go on with the other one.",
            disk_text=on_disk,
        )
