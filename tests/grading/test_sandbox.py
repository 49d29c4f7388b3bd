"""What a child cannot do, with each wall alone. What no wall is needed for stands in test_trust."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.grading.sandbox import bubblewrap, landlock, seccomp
from rung.grading.sandbox.tiers import Walls, hidden_folders, readable_without_answers, report, tier
from rung.grading.warm import WarmProcess

NEEDS_WALLS = pytest.mark.xfail(not (landlock.abi() and seccomp.available()), reason="this kernel has neither Landlock nor seccomp", strict=True)

ATTEMPTS = {
    "read a secret": "open({secret!r}).read()",
    "list the home folder": "__import__('os').listdir({home!r})",
    "write outside": "open({home!r} + '/planted', 'w').write('x')",
    "open a socket": "__import__('socket').socket()",
    "start a program": "__import__('subprocess').run(['/bin/true'], check=True)",
    "fork": "__import__('os').fork()",
    "signal the parent": "__import__('os').kill(__import__('os').getppid(), 9)",
    "signal every process": "__import__('os').kill(-1, 9)",
    "read the parent's memory": "open('/proc/%d/mem' % __import__('os').getppid(), 'rb').read(1)",
    "load the content": "__import__('os').listdir({content!r})",
    "make memory without end": "bytearray(10**10)",
    "write a huge file": "open('big', 'wb').write(b'x' * 10**8)",
    "raise its own limits": "__import__('resource').setrlimit(__import__('resource').RLIMIT_AS, (-1, -1))",
}

HELD_BY = {
    "full": set(ATTEMPTS),
    "without namespaces": set(ATTEMPTS),
    "landlock only": {"read a secret", "list the home folder", "write outside", "read the parent's memory", "load the content", "start a program"},
    "seccomp only": {"open a socket", "start a program", "fork", "signal the parent", "signal every process", "raise its own limits"},
}
WALLS = {
    "full": Walls(),
    "without namespaces": Walls(namespaces=False),
    "landlock only": Walls(namespaces=False, seccomp=False, limits=False),
    "seccomp only": Walls(namespaces=False, landlock=False, limits=False),
}


@pytest.fixture(scope="module", params=list(WALLS))
def walled(request: pytest.FixtureRequest) -> Iterator[tuple[str, WarmProcess]]:
    process = WarmProcess("light", WALLS[request.param])
    process.start()
    yield request.param, process
    process.close()


@NEEDS_WALLS
def test_each_wall_holds_what_it_is_there_for(walled: tuple[str, WarmProcess], tmp_path: Path) -> None:
    name, process = walled
    (tmp_path / "secret.txt").write_text("key", encoding="utf-8")
    content = Path(__file__).resolve().parents[2] / "content"
    got_through = set()
    for attempt in sorted(HELD_BY[name]):
        code = ATTEMPTS[attempt].format(secret=str(tmp_path / "secret.txt"), home=str(tmp_path), content=str(content))
        child = process.spawn(256, 3)
        child.budget = 3
        reply = child.ask({"op": "load", "files": {"s.py": code}, "main": "s.py"})
        child.close()
        if "error" not in reply:
            got_through.add(attempt)
    assert got_through == set()
    assert not (tmp_path / "planted").exists()


@NEEDS_WALLS
def test_the_environment_holds_nothing_of_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "do-not-show")
    process = WarmProcess("light", Walls())
    process.start()
    try:
        child = process.spawn(256, 3)
        child.budget = 3
        child.ask({"op": "load", "files": {"s.py": "import os\ndef f():\n    return dict(os.environ)\n"}, "main": "s.py"})
        seen = child.ask({"op": "call", "name": "f", "args": (), "kwargs": {}, "give_back": False})["ok"]["value"]
        child.close()
    finally:
        process.close()
    assert "do-not-show" not in str(seen)


def test_nothing_stays_behind_after_a_child(tmp_path: Path) -> None:
    process = WarmProcess("light", Walls())
    process.start()
    try:
        for _ in range(3):
            child = process.spawn(256, 3)
            child.budget = 3
            child.ask({"op": "load", "files": {"s.py": "open('left', 'w').write('x')\nimport os\nhere = os.getcwd()\nseen = sorted(os.listdir('.'))\ndef f():\n    return seen\n"}, "main": "s.py"})
            seen = child.ask({"op": "call", "name": "f", "args": (), "kwargs": {}, "give_back": False})["ok"]["value"]
            child.close()
            assert seen == ["left", "s.py"]
    finally:
        process.close()


def test_what_landlock_may_read_holds_no_answers() -> None:
    for answers in hidden_folders():
        assert not any(answers.is_relative_to(path) or path.is_relative_to(answers) for path in readable_without_answers())


def test_the_report_says_the_tier_and_each_layer_in_words() -> None:
    said = report()
    assert said.tier == tier(Walls.from_environment())
    assert {layer.name for layer in said.layers} >= {"Landlock", "seccomp", "limits"}
    assert all(layer.stops for layer in said.layers)


def test_a_wall_can_be_switched_off_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_WALLS_OFF", "namespaces, seccomp")
    assert Walls.from_environment() == Walls(namespaces=False, seccomp=False)


def test_bubblewrap_is_only_claimed_when_it_runs() -> None:
    assert not bubblewrap.works() or bubblewrap.command() is not None
