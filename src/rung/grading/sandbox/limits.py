"""Bounds that any POSIX system offers: memory, CPU, file size, open files, no core, no new privileges."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_FILE_BYTES = 32 * 2**20
_OPEN_FILES = 64


def own_session() -> None:
    """Leave the parent's process group, so that a signal to the group never reaches the warm process."""
    os.setsid()


def die_with_parent() -> None:
    """Linux: be killed when the parent ends. Elsewhere the parent's pipe closing does it.

    The kernel means the parent *thread*: only for children of a process with one thread.
    """
    if sys.platform == "linux":
        _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def no_new_privileges() -> None:
    """Linux: no set-uid program can raise us again; seccomp and Landlock ask for it."""
    if sys.platform == "linux":
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def hide_memory() -> None:
    """Linux: other processes of this user cannot read our memory or our /proc entry."""
    if sys.platform == "linux":
        _prctl(_PR_SET_DUMPABLE, 0)


def bound(memory_mb: int, cpu_seconds: int) -> None:
    """Set the rlimits of this process. `memory_mb` counts on top of what is mapped already."""
    wanted = {
        resource.RLIMIT_AS: _mapped_bytes() + memory_mb * 2**20,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_FSIZE: _FILE_BYTES,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    for which, value in wanted.items():
        if sys.platform == "darwin" and which == resource.RLIMIT_AS:
            continue  # macOS refuses it; the judge's watch on memory stands in
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (value, value))


def _mapped_bytes() -> int:
    """Address space in use now, in bytes (a warm process with pandas maps some gigabytes)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 8 * 2**30
    return pages * resource.getpagesize()


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)
