"""Each kind of task that has a machinery of its own, in every tier this machine can raise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.grading.bench import JudgeBench
from rung.grading.sandbox.tiers import Walls

SQL_TASK = {
    "task.toml": 'title="t"\nkind="sql"\nminutes=1\ndifficulty=1\nunordered=true\n[skills]\ndat-sql-select-aggregate=1.0\n[misconceptions.loses-null]\nname="Rows without a value are lost"\nmessage="An inner condition drops the rows whose value is missing."\n',
    "prompt.md": "",
    "starter.sql": "SELECT 1\n",
    "solution.sql": "SELECT kind, count(*) AS n FROM events GROUP BY kind\n",
    "wrong/loses-null.sql": "SELECT kind, count(*) AS n FROM events WHERE kind IS NOT NULL GROUP BY kind\n",
    "checks.py": """
import pandas as pd
from rung.grading.spec import check, generator

@generator
def events(rng, size):
    return ({"events": pd.DataFrame({"kind": [None, "a", "b", None][: size + 1] + ["a"] * size})},)

@check("agrees on fresh events")
def fresh(t):
    t.agree()
""",
}
SERVICE_TASK = {
    "task.toml": 'title="t"\nkind="service"\nminutes=1\ndifficulty=1\nentry="Handler"\n[skills]\npy-errors-validation=1.0\n[limits]\nseconds=4\n',
    "prompt.md": "",
    "starter.py": "",
    "solution.py": """
import json
from http.server import BaseHTTPRequestHandler
class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        body = json.dumps({'double': data['x'] * 2}).encode()
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *a): pass
""",
    "checks.py": """
from rung.grading.spec import check, generator

@generator
def requests(rng, size):
    return ([("POST", "/", {"x": int(rng.integers(100))}) for _ in range(size)],)

@check("agrees on fresh requests")
def fresh(t):
    t.agree(n=3, max_size=3)
""",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=["strongest", "without namespaces", "no walls"])
def bench(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgeBench]:
    walls = {"strongest": Walls(), "without namespaces": Walls(namespaces=False), "no walls": Walls(False, False, False, False)}
    made = JudgeBench(tmp_path_factory.mktemp("content"), walls[request.param])
    yield made
    made.close()


def test_a_query_is_judged_by_its_table_and_a_wrong_one_is_named(bench: JudgeBench, tmp_path: Path) -> None:
    folder = write(tmp_path / "task", SQL_TASK)
    assert bench.grade(folder, {"query.sql": "WITH e AS (SELECT * FROM events) SELECT count(*) AS n, kind FROM e GROUP BY 2 ORDER BY n"}, 1).passed
    wrong = bench.grade(folder, {"query.sql": SQL_TASK["wrong/loses-null.sql"] + "-- mine"}, 1)
    assert wrong.diagnosis is not None and wrong.diagnosis.id == "loses-null"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELEC 1", "ParserException"),
        ("SELECT nothing FROM events", "BinderException"),
        ("SELECT * FROM missing", "CatalogException"),
        ("SELECT * FROM read_csv('/etc/passwd')", "PermissionException"),
        ("COPY events TO '/tmp/out.csv'", "PermissionException"),
        ("SET enable_external_access = true", "InvalidInputException"),
    ],
)
def test_a_query_that_fails_or_reaches_out_gets_a_sentence(bench: JudgeBench, tmp_path: Path, query: str, said: str) -> None:
    verdict = bench.grade(write(tmp_path / "task", SQL_TASK), {"query.sql": query}, 1)
    assert verdict.status == "not-yet" and verdict.error is not None
    assert verdict.error.type == said, verdict.error


def test_a_service_is_judged_over_http(bench: JudgeBench, tmp_path: Path) -> None:
    folder = write(tmp_path / "task", SERVICE_TASK)
    assert bench.grade(folder, {"service.py": SERVICE_TASK["solution.py"] + "# mine\n"}, 1).passed
    tripled = bench.grade(folder, {"service.py": SERVICE_TASK["solution.py"].replace("* 2", "* 3")}, 1)
    assert tripled.failure is not None and "['json']['double']" in tripled.failure.difference


def test_a_service_that_raises_shows_its_own_error(bench: JudgeBench, tmp_path: Path) -> None:
    broken = SERVICE_TASK["solution.py"].replace("data['x']", "data['y']")
    verdict = bench.grade(write(tmp_path / "task", SERVICE_TASK), {"service.py": broken}, 1)
    assert verdict.error is not None and verdict.error.type == "KeyError"


def test_a_service_that_hangs_is_told_as_time(bench: JudgeBench, tmp_path: Path) -> None:
    stuck = SERVICE_TASK["solution.py"].replace("data = json", "import time; time.sleep(60)\n        data = json")
    verdict = bench.grade(write(tmp_path / "task", SERVICE_TASK), {"service.py": stuck}, 1)
    assert (verdict.status, verdict.stopped) == ("not-yet", "time")
