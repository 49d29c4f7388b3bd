"""Which walls stand on this machine, and what each one stops, in plain words."""

from __future__ import annotations

import os
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path

import msgspec

from rung.grading.sandbox import bubblewrap, landlock, seccomp


class Layer(msgspec.Struct, frozen=True):
    """One wall. `how`: what to do to get it when it is missing."""

    name: str
    active: bool
    stops: str
    how: str = ""


class Report(msgspec.Struct, frozen=True):
    """`tier`: 'T3' (namespaces), 'T2' (Landlock and seccomp), 'T1' (limits only), with one sentence on it."""

    tier: str
    sentence: str
    layers: tuple[Layer, ...]


class Walls(msgspec.Struct, frozen=True):
    """Which layers to raise. Tests switch single ones off to see what each holds."""

    namespaces: bool = True
    landlock: bool = True
    seccomp: bool = True
    limits: bool = True

    @classmethod
    def from_environment(cls) -> Walls:
        """`RUNG_WALLS_OFF=namespaces,seccomp` leaves those out (for tests and for telling layers apart)."""
        off = {name.strip() for name in os.environ.get("RUNG_WALLS_OFF", "").split(",") if name.strip()}
        return cls(**{name: name not in off for name in cls.__struct_fields__})


@lru_cache(maxsize=8)
def tier(walls: Walls) -> str:
    """The short name that every verdict carries."""
    if walls.namespaces and bubblewrap.works():
        return "T3"
    if walls.landlock and walls.seccomp and landlock.abi() >= 1 and seccomp.available():
        return "T2"
    return "T1"


def report(walls: Walls | None = None) -> Report:
    """The walls on this machine, for `rung doctor`."""
    walls = walls or Walls.from_environment()
    name = tier(walls)
    sentence = {
        "T3": "Your code runs in a world of its own: no network, no home folder, no other programs.",
        "T2": "Your code cannot open files outside its folder, reach the network or start programs.",
        "T1": "Your code runs under limits of time and memory only. Run here only code you trust.",
    }[name]
    linux = sys.platform == "linux"
    layers = (
        Layer(
            "namespaces (bubblewrap)",
            walls.namespaces and bubblewrap.works(),
            "seeing your files, your other programs and the network at all",
            "Ubuntu 24.04 and later block it for ordinary users; Landlock and seccomp below stand in."
            if linux
            else "Linux only. On Windows, run Rung inside WSL 2.",
        ),
        Layer(
            "Landlock",
            walls.landlock and landlock.abi() >= 1,
            "reading or writing files outside the task's folder",
            "Needs Linux 5.13 or newer with Landlock switched on." if linux else "Linux only.",
        ),
        Layer(
            "seccomp",
            walls.seccomp and seccomp.available(),
            "opening sockets, starting programs, sending signals",
            "Needs Linux on x86-64 or arm64.",
        ),
        Layer("limits", walls.limits, "filling the memory, running for ever, writing huge files"),
    )
    return Report(name, sentence, layers)


def readable_roots() -> list[Path]:
    """Folders that the learner's interpreter and its libraries live in."""
    paths = sysconfig.get_paths()
    roots = {Path(sys.prefix), Path(sys.base_prefix), Path(paths["purelib"]), Path(paths["stdlib"])}
    roots.add(Path(os.path.realpath(sys.executable)).parent.parent)
    roots.add(Path(__file__).resolve().parents[3])  # where the package `rung` lies
    real = {Path(os.path.realpath(root)) for root in roots} | roots
    outer = [root for root in real if not any(root != other and root.is_relative_to(other) for other in real)]
    return sorted(path for path in outer if path.is_dir() and path != Path("/"))


def hidden_folders() -> list[Path]:
    """Folders inside the readable ones that hold answers."""
    package = Path(__file__).resolve().parents[2]
    candidates = [package / "_content", package.parent.parent / "content"]
    roots = readable_roots()
    return [path for path in candidates if path.is_dir() and any(path.is_relative_to(root) for root in roots)]


def readable_without_answers() -> list[Path]:
    """`readable_roots` cut into pieces so that no piece holds an answer: what Landlock is told."""
    hidden = hidden_folders()
    system = [Path(p) for p in ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/dev/null", "/dev/urandom")]
    return [path for path in system if path.exists()] + [piece for root in readable_roots() for piece in _cut(root, hidden)]


def _cut(folder: Path, hidden: list[Path]) -> list[Path]:
    if folder in hidden:
        return []
    if not any(path.is_relative_to(folder) for path in hidden):
        return [folder]
    return [piece for child in sorted(folder.iterdir()) for piece in _cut(child, hidden)]
