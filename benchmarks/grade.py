"""Submit → verdict, warm and sandboxed, beside its floor and beside pytest in a subprocess, in one run.

    python benchmarks/grade.py [N]

One trivial NumPy task (z-scores of a column) with seven calls. The floor is fork + exec of the code + seven calls + a
pipe back, with no isolation and no judging. Prints medians, 95th percentiles and ratios as a Markdown table.
"""

from __future__ import annotations

import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from rung.grading.bench import JudgeBench
from rung.grading.sandbox.tiers import Walls, tier

SOLUTION = "import numpy as np\n\ndef zscore(x):\n    s = x.std()\n    return (x - x.mean()) / s if s else x - x.mean()\n"
SUBMITTED = SOLUTION + "# mine\n"
CHECKS = """
from rung.grading.spec import check, generator

@generator
def columns(rng, size):
    return (rng.normal(3, 2, size + 2),)

@check("agrees on fresh columns")
def fresh(t):
    t.agree(n=7)
"""
TASK = 'title="z"\nkind="function"\nminutes=1\ndifficulty=1\nentry="zscore"\nneeds=[{needs}]\n[skills]\nnum-array-broadcasting=1.0\n'
PYTEST = """
import numpy as np
from solution import zscore

def test_zscore():
    rng = np.random.default_rng(1)
    for size in range(3, 10):
        x = rng.normal(3, 2, size)
        np.testing.assert_allclose(zscore(x), (x - x.mean()) / x.std())
"""


def write_task(folder: Path, needs: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in {"task.toml": TASK.format(needs=needs), "prompt.md": "", "starter.py": "", "solution.py": SOLUTION, "checks.py": CHECKS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def timed(action: Callable[[], object], n: int) -> list[float]:
    """Milliseconds of each of `n` runs, sorted, after three that do not count."""
    for _ in range(3):
        action()
    spent = []
    for _ in range(n):
        started = time.perf_counter()
        action()
        spent.append((time.perf_counter() - started) * 1e3)
    return sorted(spent)


def floor() -> None:
    """Fork, run the code, make seven calls, send the answers back: no isolation, no judging."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        space: dict[str, object] = {}
        exec(compile(SUBMITTED, "solution.py", "exec"), space)
        rng = np.random.default_rng(1)
        answers = [space["zscore"](rng.normal(3, 2, size)) for size in range(3, 10)]  # type: ignore[operator]
        os.write(write, pickle.dumps(answers))
        os._exit(0)
    os.close(write)
    while os.read(read, 1 << 16):
        pass
    os.close(read)
    os.waitpid(pid, 0)


def main(n: int) -> None:
    work = Path(tempfile.mkdtemp(prefix="rung-bench-"))
    plain = write_task(work / "plain", '"numpy"')
    heavy = write_task(work / "heavy", '"numpy", "pandas", "sklearn"')
    rows: list[tuple[str, list[float]]] = [("floor: fork + code + 7 calls, no isolation", timed(floor, n))]
    for walls in (Walls(), Walls(namespaces=False)):
        name = tier(walls)
        if any(f"({name}" in label for label, _ in rows):
            continue
        bench = JudgeBench(work, walls)
        for folder, label in ((plain, "NumPy"), (heavy, "pandas + scikit-learn loaded")):
            assert bench.grade(folder, {"solution.py": SUBMITTED}, 1).passed
            rows.append((f"Rung, warm ({name}, {label})", timed(lambda f=folder, b=bench: b.grade(f, {"solution.py": SUBMITTED}, 1), n)))  # type: ignore[misc]
        bench.close()
    suite = work / "pytest"
    suite.mkdir()
    (suite / "solution.py").write_text(SUBMITTED, encoding="utf-8")
    (suite / "test_it.py").write_text(PYTEST, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(suite)]
    rows.append(("pytest in a subprocess", timed(lambda: subprocess.run(command, cwd=suite, check=True, capture_output=True), max(5, n // 20))))
    base, peer = statistics.median(rows[0][1]), statistics.median(rows[-1][1])
    print("| way from submit to verdict | p50 ms | p95 ms | × floor | pytest is × slower |\n|---|---|---|---|---|")
    for label, spent in rows:
        median, high = statistics.median(spent), spent[min(len(spent) - 1, int(len(spent) * 0.95))]
        print(f"| {label} | {median:.1f} | {high:.1f} | {median / base:.1f} | {peer / median:.1f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
