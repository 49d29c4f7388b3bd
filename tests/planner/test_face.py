import subprocess
import sys

import rung.planner


def test_the_face_offers_what_it_lists() -> None:
    assert all(hasattr(rung.planner, name) for name in rung.planner.__all__)


def test_it_loads_nothing_slow() -> None:
    code = "import sys, rung.planner; print(sorted({'icalendar', 'numpy', 'pandas', 'sqlalchemy'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
