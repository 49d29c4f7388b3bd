"""What can happen while watching."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FileTouched:
    """A file in the workspace was written, renamed or deleted; look at the disk for what it is now."""

    path: Path


@dataclass(frozen=True)
class KeyPressed:
    """One key, as a lower-case character."""

    key: str


Happening = FileTouched | KeyPressed
