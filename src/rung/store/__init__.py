"""The event log on disk: append, read on, settings, drafts, backups, exports. It does not know what events mean.

`open_log(path)` gives a `Log`. Everything that can go wrong with a file comes out as `rung.trouble.Trouble`.
SQLAlchemy is imported with this room, so doors import it late.
"""

from __future__ import annotations

from rung.store.archive import Archive, read_archive, write_archive
from rung.store.backup import back_up
from rung.store.log import Entry, Log
from rung.store.opening import open_log, set_aside
from rung.store.rescue import rescue

__all__ = ["Archive", "Entry", "Log", "back_up", "open_log", "read_archive", "rescue", "set_aside", "write_archive"]
