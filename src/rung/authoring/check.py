"""`rung author check`: prove some or all of the content, and print a line for each piece."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from rung.authoring.prove import Proof, prove
from rung.authoring.prove_items import prove_items
from rung.authoring.prove_lessons import lesson_faults
from rung.catalog.load import ContentFault, content_path, load
from rung.grading.bench import JudgeBench

Say = Callable[[str], None]


def check(paths: Iterable[Path], say: Say, seeds: int = 10, with_mutants: bool = True, changed_since: str | None = None) -> tuple[list[Proof], int]:
    """Prove what `paths` name (all content when empty). Returns the tasks' proofs and the number of faulty pieces."""
    paths = list(paths)
    root = _content_here()
    pieces = _pieces(paths or [root])
    if changed_since is not None:
        changed = _changed(root, changed_since)
        pieces = [p for p in pieces if any(c == p or c.is_relative_to(p) for c in changed)]
        say(f"{len(pieces)} pieces of content changed since {changed_since}")
    bench = JudgeBench(root)
    proofs, faulty = [], 0
    try:
        for piece in pieces:
            if piece.is_dir():
                proof = prove(piece, bench, seeds, with_mutants)
                proofs.append(proof)
                faults, line = proof.faults, describe(proof)
            elif piece.suffix == ".py":
                faults, line = prove_items(piece, bench, seeds), f"items/{piece.stem}"
            else:
                faults, line = lesson_faults(piece, bench), f"lessons/{piece.stem}"
            faulty += bool(faults)
            say(("ok    " if not faults else "FAULT ") + line)
            for fault in faults:
                say(f"        {fault}")
    finally:
        bench.close()
    if not paths:
        try:
            load(root)
        except ContentFault as error:
            say(f"FAULT {error}")
            faulty += 1
    return proofs, faulty


def describe(proof: Proof) -> str:
    """One line: what was shown of a task."""
    rate = f", mutants killed {proof.killed}/{proof.mutants}, proven wrong accepted {proof.proven_wrong}" if proof.mutants else ""
    return f"tasks/{proof.task} ({proof.kind}): {proof.seeds} seeds, right {proof.right}, wrong named {proof.wrong_named}/{proof.wrong}{rate}, {proof.grade_ms:.0f} ms a grade"


def _content_here() -> Path:
    """An author's own checkout when one stands in one, else the content that came with the program."""
    here = Path("content").resolve()
    return here if (here / "graph").is_dir() else content_path()


def _pieces(paths: list[Path]) -> list[Path]:
    """Task folders, item files and lessons below the given paths."""
    found: list[Path] = []
    for path in (p.resolve() for p in paths):
        if (path / "task.toml").is_file():
            found.append(path)
        elif path.is_dir():
            found += sorted(p.parent for p in path.rglob("task.toml"))
            found += sorted(p for p in path.rglob("*.py") if p.parent.name == "items")
            found += sorted(p for p in path.rglob("*.md") if p.parent.name == "lessons")
        elif path.is_file() and path.parent.name in ("items", "lessons"):
            found.append(path)
        elif path.is_file():
            found += [parent for parent in path.parents if (parent / "task.toml").is_file()][:1]
        else:
            raise FileNotFoundError(f"{path} does not exist")
    return list(dict.fromkeys(found))


def _changed(root: Path, since: str) -> list[Path]:
    """Files of the content that differ from a git revision, and new ones."""
    git = ["git", "-C", str(root)]
    top = Path(subprocess.run([*git, "rev-parse", "--show-toplevel"], capture_output=True, text=True, check=True).stdout.strip())
    diff = subprocess.run([*git, "diff", "--name-only", since, "--", str(root)], capture_output=True, text=True, check=True).stdout
    new = subprocess.run([*git, "ls-files", "--others", "--exclude-standard", "--full-name", str(root)], capture_output=True, text=True, check=True).stdout
    return [(top / line).resolve() for line in (diff + new).splitlines() if line]
