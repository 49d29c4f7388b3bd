"""Another user of the machine cannot open the home: no log, no files, no token."""

from __future__ import annotations

import stat
from pathlib import Path

from rung.config import keep_private, make_private
from rung.service import Rung

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def test_a_new_home_is_closed_to_other_users(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    rung = Rung.open(home, door="cli")
    try:
        rung.task_open("votes-of-annotators")
    finally:
        rung.close()
    for folder in (home.parent, home, home / "workspace"):
        assert not folder.stat().st_mode & OTHERS, folder
    assert not (home / "rung.db").stat().st_mode & OTHERS


def test_in_a_folder_that_is_open_to_all_what_rung_makes_is_closed(tmp_path: Path) -> None:
    home = tmp_path / "shared"
    home.mkdir(mode=0o755)
    home.chmod(0o755)
    rung = Rung.open(home, door="cli")
    try:
        rung.task_open("votes-of-annotators")
    finally:
        rung.close()
    assert home.stat().st_mode & OTHERS, "a folder of the user's own is left as it was"
    assert not (home / "workspace").stat().st_mode & OTHERS
    assert not (home / "rung.db").stat().st_mode & OTHERS


def test_making_private_leaves_what_is_there(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private(tmp_path / "a" / "b")
    assert [stat.S_IMODE(p.stat().st_mode) for p in (tmp_path, tmp_path / "a", tmp_path / "a" / "b")] == [0o755, 0o700, 0o700]
    keep_private(tmp_path / "not-there")
    assert not (tmp_path / "not-there").exists()
