"""Loading a task's judge: its `checks.py`, its known wrong ways and its drive, as one immutable value."""

from __future__ import annotations

import sys
import tomllib
import types
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from rung.grading.kit import Kit
from rung.grading.spec import Check
from rung.grading.trial import Drive, Generator


class TaskFault(ValueError):
    """A task's own files are at fault: an author's error, never a learner's."""


class TaskChecks(msgspec.Struct, frozen=True, kw_only=True):
    """`wrong`: misconception id to the sources of its known wrong ways, in the order of task.toml."""

    checks: tuple[Check, ...]
    generate: Generator | None
    drive: Drive
    wrong: MappingProxyType[str, tuple[str, ...]]
    unordered: bool


def load_checks(folder: Path, entry: str, kind: str) -> TaskChecks:
    """Read `checks.py` and `wrong/`. Raises `TaskFault`."""
    module = _execute(folder / "checks.py")
    found = [value.__rung_check__ for value in vars(module).values() if hasattr(value, "__rung_check__")]
    if not found:
        raise TaskFault(f"{folder.name}: checks.py marks no check")
    generators = [value for value in vars(module).values() if getattr(value, "__rung_generator__", False)]
    drive = getattr(module, "drive", None) or _default_drive(entry, kind)
    settings = tomllib.loads((folder / "task.toml").read_text(encoding="utf-8"))
    ids = list(settings.get("misconceptions", {}))
    suffix = ".sql" if kind == "sql" else ".py"
    wrong = {i: tuple(p.read_text(encoding="utf-8") for p in sorted((folder / "wrong").glob(f"{i}*{suffix}")) if p.name.split(".")[0] == i) for i in ids}
    return TaskChecks(
        checks=tuple(found),
        generate=generators[0] if generators else None,
        drive=drive,
        wrong=MappingProxyType({i: sources for i, sources in wrong.items() if sources}),
        unordered=bool(settings.get("unordered", False)),
    )


def execute_file(path: Path, name: str) -> types.ModuleType:
    """Run an author's trusted Python file as a module of its own. Raises `TaskFault`."""
    module = types.ModuleType(name)
    module.__file__ = str(path)
    sys.modules[name] = module
    try:
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), module.__dict__)
    except Exception as error:
        raise TaskFault(f"{path.parent.name}/{path.name}: {type(error).__name__}: {error}") from error
    return module


def _execute(path: Path) -> types.ModuleType:
    if not path.is_file():
        raise TaskFault(f"{path.parent.name}: {path.name} is missing")
    here = str(path.parent)
    sys.path.insert(0, here)  # checks.py may import a file beside it, such as traffic.py
    before = set(sys.modules)
    try:
        return execute_file(path, f"rung_task_{path.parent.name.replace('-', '_')}")
    finally:
        sys.path.remove(here)
        for name in set(sys.modules) - before:
            origin = getattr(sys.modules[name], "__file__", None) or ""
            if origin.startswith(here):
                del sys.modules[name]


def _default_drive(entry: str, kind: str) -> Drive:
    if kind == "sql":
        return lambda kit, tables: kit.query(tables)
    if kind == "service":
        return _send_all
    return lambda kit, *args, **kwargs: kit.call(entry, *args, **kwargs)


def _send_all(kit: Kit, requests: list[tuple[str, str, Any]]) -> list[dict[str, Any]]:
    """Send each (method, path, payload) and gather status and JSON."""
    out = []
    for method, path, payload in requests:
        body = payload if isinstance(payload, bytes) else None
        reply = kit.request(method, path, json=None if body is not None else payload, body=body)
        out.append({"status": reply.status, "json": reply.json})
    return out
