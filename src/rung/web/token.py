"""The session token of one home: a secret in a file that only its owner can read.

It outlives a restart, so that an open tab goes on working. A file that others could read, or that belongs to
somebody else, is not trusted: a fresh token replaces it.
"""

from __future__ import annotations

import hmac
import os
import secrets
import stat
from hashlib import sha256
from pathlib import Path

FILE = "web.token"
_BYTES = 32  # of entropy: 43 characters in the address


def session_token(run: Path) -> str:
    """The token kept in folder `run` (made when missing, 0700), or a new one. Raises OSError when it cannot be kept."""
    run.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = run / FILE
    return _read(path) or _write(path)


def cookie_value(token: str) -> str:
    """What the cookie holds: derived, so that a leaked cookie never gives the address that makes new ones."""
    return hmac.new(token.encode(), b"rung session cookie", sha256).hexdigest()


def same(given: str, wanted: str) -> bool:
    """Compare secrets in constant time. Anything that is not ASCII is simply wrong."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), wanted.encode())


def _read(path: Path) -> str:
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode) or about.st_mode & 0o077 or about.st_uid != os.geteuid():
            return ""
        text = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return text if len(text) >= _BYTES else ""


def _write(path: Path) -> str:
    token = secrets.token_urlsafe(_BYTES)
    fresh = path.with_name(f"{FILE}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(token + "\n")
    fresh.replace(path)
    return token
