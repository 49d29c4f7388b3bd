"""From plain files to a `Catalog`. A fault names the file, what is wrong with it, and what to do."""

from __future__ import annotations

import ast
import hashlib
import tomllib
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from rung.catalog.model import (
    Anchor,
    Area,
    Catalog,
    Duty,
    ItemSpec,
    Lesson,
    Limits,
    Misconception,
    Role,
    Skill,
    Task,
    TaskKind,
    TaskUse,
)

_STARTERS = {"sql": "query.sql", "predict": "answers.toml", "choose": "answers.toml", "service": "service.py"}
_JUDGED_FILES = ("task.toml", "checks.py", "questions.py", "solution.py", "solution.sql", "traffic.py")


class ContentFault(ValueError):
    """A file of the content cannot be used. The message says which, why, and what to do."""


def content_path() -> Path:
    """The content that came with this program: packaged, or beside a checkout."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "_content", package.parent.parent / "content"):
        if candidate.is_dir():
            return candidate
    raise ContentFault("The content folder is missing from this install. Your work is safe. Install Rung again to bring it back.")


def load(root: Path | None = None) -> Catalog:
    """Read everything. Raises `ContentFault` on the first file that cannot be used."""
    root = root or content_path()
    graph = root / "graph"
    if not graph.is_dir():
        raise ContentFault(f"{root} holds no skill graph. Your work is safe. Install Rung again, or point at a whole content folder.")
    areas, skills = _skills(graph)
    about = _toml(graph / "sources" / "anchors.toml")
    duties = _toml(graph / "sources" / "duties.toml")
    items = {path.stem: item_specs(path) for path in sorted((root / "items").glob("*.py"))}
    tasks = {folder.name: load_task(folder) for folder in sorted((root / "tasks").glob("*")) if (folder / "task.toml").is_file()}
    lessons = {path.stem: _lesson(path) for path in sorted((root / "lessons").glob("*.md"))}
    roles = _roles(root / "roles.toml")
    _known(skills, items, "items")
    _known(skills, lessons, "lessons")
    for task in tasks.values():
        _known(skills, task.skills, f"tasks/{task.id}/task.toml")
    for role in roles.values():
        _known(skills, role.skills, f"roles.toml ({role.id})")
    return Catalog(
        root=root,
        areas=areas,
        skills=MappingProxyType(skills),
        anchors=MappingProxyType({a["id"]: msgspec.convert(a, Anchor) for a in about.get("anchor", [])}),
        duties=MappingProxyType({d["id"]: msgspec.convert(d, Duty) for d in duties.get("duty", [])}),
        lessons=MappingProxyType(lessons),
        items=MappingProxyType(items),
        tasks=MappingProxyType(tasks),
        roles=MappingProxyType(roles),
    )


def load_task(folder: Path) -> Task:
    """One task folder, also one outside the product. Raises `ContentFault`."""
    path = folder / "task.toml"
    data = _toml(path)
    kind = data.get("kind", "function")
    suffix = ".sql" if kind == "sql" else ".py"
    asked = kind in ("predict", "choose")
    try:
        return Task(
            id=folder.name,
            title=data["title"],
            kind=msgspec.convert(kind, TaskKind),
            skills=MappingProxyType({str(k): float(v) for k, v in data["skills"].items()}),
            use=msgspec.convert(data.get("use", "practice"), TaskUse),
            minutes=float(data["minutes"]),
            difficulty=int(data["difficulty"]),
            file=data.get("file", _STARTERS.get(kind, "solution.py")),
            entry=data.get("entry", ""),
            needs=tuple(data.get("needs", ("duckdb", "pandas") if kind == "sql" else ())),
            limits=msgspec.convert(data.get("limits", {}), Limits),
            hints=tuple(data.get("hints", ())),
            misconceptions=MappingProxyType(msgspec.convert(data.get("misconceptions", {}), dict[str, Misconception])),
            prompt=_text(folder / "prompt.md"),
            starter="" if asked else _text(folder / f"starter{suffix}"),
            solution="" if asked else _text(folder / f"solution{suffix}"),
            version=_digest(folder),
            folder=folder,
        )
    except KeyError as error:
        raise ContentFault(f"{path}: the entry {error} is missing. Add it; docs/authors lists what a task needs.") from None
    except (msgspec.ValidationError, TypeError, ValueError) as error:
        if isinstance(error, ContentFault):
            raise
        raise ContentFault(f"{path}: {error}") from None


def item_specs(path: Path) -> tuple[ItemSpec, ...]:
    """What an items file offers, read off its decorators without running it. Raises `ContentFault`."""
    try:
        tree = ast.parse(_text(path), str(path))
    except SyntaxError as error:
        raise ContentFault(f"{path}: line {error.lineno} is no Python: {error.msg}") from None
    found = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "item":
                    values = {k.arg: ast.literal_eval(k.value) for k in mark.keywords}
                    found.append(msgspec.convert({"skill": path.stem, "name": node.name, **values}, ItemSpec))
    return tuple(found)


def _skills(graph: Path) -> tuple[tuple[Area, ...], dict[str, Skill]]:
    areas: list[tuple[int, Area]] = []
    found: dict[str, Skill] = {}
    for path in sorted(graph.glob("*.toml")):
        data = _toml(path)
        areas.append((int(data["order"]), Area(path.stem, data["title"])))
        for entry in data["skill"]:
            try:
                skill = msgspec.convert({"area": path.stem, **entry}, Skill)
            except msgspec.ValidationError as error:
                raise ContentFault(f"{path}: {entry.get('id', 'a skill')}: {error}") from None
            if skill.id in found:
                raise ContentFault(f"{path}: the skill {skill.id} stands twice. Ids never change meaning; give one another id.")
            found[skill.id] = skill
    for skill in found.values():
        _known(found, skill.prerequisites, f"graph ({skill.id})")
    sorter = TopologicalSorter({s.id: s.prerequisites for s in found.values()})
    try:
        order = list(sorter.static_order())
    except CycleError as error:
        raise ContentFault(f"The skill graph goes in a circle: {' → '.join(error.args[1])}. Take one prerequisite out.") from None
    return tuple(area for _, area in sorted(areas, key=lambda pair: pair[0])), {i: found[i] for i in order}


def _lesson(path: Path) -> Lesson:
    text = _text(path)
    parts = text.split("+++\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise ContentFault(f"{path}: a lesson begins with its title and minutes between two lines of +++.")
    try:
        head = tomllib.loads(parts[1])
        return Lesson(skill=path.stem, title=head["title"], minutes=float(head["minutes"]), body=parts[2].strip() + "\n", sources=tuple(head.get("sources", ())))
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise ContentFault(f"{path}: the head cannot be read: {error}") from None


def _roles(path: Path) -> dict[str, Role]:
    if not path.is_file():
        return {}
    return {
        entry["id"]: Role(id=entry["id"], title=entry["title"], summary=entry["summary"], skills=MappingProxyType({k: float(v) for k, v in entry["skills"].items()}))
        for entry in _toml(path).get("role", [])
    }


def _known(skills: Iterable[str], used: Iterable[str], where: str) -> None:
    known = set(skills)
    for skill in used:
        if skill not in known:
            raise ContentFault(f"{where}: there is no skill {skill}. Use an id of content/graph.")


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ContentFault(f"{path}: not valid TOML: {error}") from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentFault(f"{path} is missing. Your work is safe. Bring the file back, or install Rung again.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentFault(f"{path} cannot be read: {error}") from None


def _digest(folder: Path) -> str:
    """Twelve hex digits over every file that can change a verdict."""
    digest = hashlib.sha256()
    paths = [folder / name for name in _JUDGED_FILES] + sorted((folder / "wrong").glob("*"))
    for path in paths:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]




