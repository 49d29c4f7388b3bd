import subprocess
import sys

import rung.learner


def test_the_face_offers_what_it_lists() -> None:
    assert all(hasattr(rung.learner, name) for name in rung.learner.__all__)


def test_it_loads_nothing_slow() -> None:
    code = "import sys, rung.learner; print(sorted({'numpy', 'pandas', 'sqlalchemy', 'starlette'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
