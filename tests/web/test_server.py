"""The server's own life: one per home, on loopback, found again, stopped politely."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.trouble import Trouble
from rung.web.server import WHERE, running, serve
from rung.web.token import FILE

SOURCE = Path(__file__).parents[2] / "src"
START = "import sys; from pathlib import Path; from rung.web.server import serve; sys.exit(serve(Path(sys.argv[1]), None, False))"


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    home = tmp_path / "home"
    process = subprocess.Popen(
        [sys.executable, "-c", START, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    assert process.stdout
    for line in process.stdout:
        if "token=" in line:
            break
    yield process, home
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_start_on_the_same_home_gives_the_address_of_the_first(
    started: tuple[subprocess.Popen[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    process, home = started
    address = running(home)
    assert address and f"token={(home / 'run' / FILE).read_text().strip()}" in address
    assert serve(home, None, False) == 0
    printed = capsys.readouterr().out
    assert address in printed
    assert str(process.pid) in printed
    assert urllib.request.urlopen(address.partition("?")[0] + "healthz").read() == b"ok\n"


def test_it_listens_on_loopback_only(started: tuple[subprocess.Popen[str], Path]) -> None:
    _, home = started
    port = int((running(home) or "").split(":")[2].partition("/")[0])
    for address in ("127.0.0.2", *_other_addresses()):
        with socket.socket() as probe:
            probe.settimeout(1)
            assert probe.connect_ex((address, port)) != 0, address


def test_a_polite_stop_ends_with_nothing_left_behind(started: tuple[subprocess.Popen[str], Path]) -> None:
    process, home = started
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    assert running(home) is None
    assert not (home / "run" / WHERE).exists()


def test_after_a_power_cut_the_home_is_free_again(started: tuple[subprocess.Popen[str], Path]) -> None:
    process, home = started
    process.kill()
    process.wait()
    assert running(home) is None


def test_a_port_that_is_taken_is_said_in_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(Trouble) as said:
        serve(tmp_path / "home", other.getsockname()[1], False)
    assert said.value.code == "port-in-use"
    assert "--port" in said.value.do


@pytest.mark.parametrize("port", [70000, -1])
def test_a_port_that_cannot_be_is_said_in_words(tmp_path: Path, port: int) -> None:
    with pytest.raises(Trouble) as said:
        serve(tmp_path / "home", port, False)
    assert said.value.code == "port-not-allowed"


def test_a_home_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    with pytest.raises(Trouble) as said:
        serve(tmp_path / "home", None, False)
    assert said.value.code == "home-read-only"
    assert "--home" in said.value.do


def _other_addresses() -> set[str]:
    """This machine's addresses that are not loopback."""
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    return {address for address in found if not address.startswith("127.")}
