"""Integrity by construction: with every operating-system wall switched off, wrong code still does not pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rung.grading.bench import JudgeBench
from rung.grading.sandbox.tiers import Walls
from tests.grading.conftest import SCALE_TASK, Writer

# what must not happen: a pass for code that does not centre columns
ATTACKS = {
    "exit before anything is judged": "import os\nos._exit(0)\n",
    "exit in the call": "import os\ndef centre(x):\n    os._exit(0)\n",
    "leave by an exception that looks like success": "def centre(x):\n    raise SystemExit(0)\n",
    "an object that equals everything": "class E:\n    def __eq__(s, o): return True\n    def __array__(s, *a, **k):\n        import numpy; return numpy.zeros((2, 3))\ndef centre(x):\n    return E()\n",
    "an array subclass that equals everything": "import numpy as np\nclass A(np.ndarray):\n    def __eq__(s, o): return True\n    def __sub__(s, o): return np.zeros(s.shape)\ndef centre(x):\n    return x.view(A)\n",
    "a float subclass": "class F(float):\n    def __eq__(s, o): return True\n    def __hash__(s): return 0\ndef centre(x):\n    return [[F(0)] * x.shape[1] for _ in x]\n",
    "patch numpy's comparison": "import numpy as np\nnp.isclose = np.allclose = lambda *a, **k: np.bool_(True)\ndef centre(x):\n    return x\n",
    "patch builtins": "import builtins\nbuiltins.abs = lambda v: 0\nbuiltins.all = lambda v: True\nbuiltins.repr = lambda v: ''\ndef centre(x):\n    return x\n",
    "forge a reply on the channel": (
        "import gc, socket\nfrom rung.grading import wire\ndef centre(x):\n"
        "    for o in gc.get_objects():\n        if isinstance(o, socket.socket):\n"
        "            o.sendall(wire.frame(wire.encode({'ok': {'value': 'passed', 'status': 'passed'}, 'printed': ''})))\n    return x\n"
    ),
    "forge a verdict on stdout": "import sys, os\nline = '{\"id\": 1, \"ok\": {\"status\": \"passed\"}}'\nprint(line)\ntry:\n    os.write(1, line.encode()); os.write(2, line.encode())\nexcept OSError:\n    pass\ndef centre(x):\n    print(line)\n    return x\n",
    "search the heap for the answer": "import gc, numpy as np\ndef centre(x):\n    for o in gc.get_objects():\n        if isinstance(o, np.ndarray) and o.shape == x.shape and o is not x and abs(o.mean(axis=0)).max() < 1e-9:\n            return o\n    return x\n",
    "search the stack for the answer": "import sys\ndef centre(x):\n    f = sys._getframe()\n    while f:\n        for v in list(f.f_locals.values()):\n            if getattr(v, 'shape', None) == x.shape and v is not x:\n                return v\n        f = f.f_back\n    return x\n",
    "import the reference": "import sys\ndef centre(x):\n    for m in list(sys.modules.values()):\n        f = getattr(m, 'centre', None)\n        if f and f is not centre:\n            return f(x)\n    return x\n",
    "patch the child's own bench": "from rung.grading import child\nchild.Workbench._do_call = lambda self, r: {'value': None, 'args': r['args']}\ndef centre(x):\n    return x\n",
    "patch the wire": "from rung.grading import wire\nold = wire.encode\nwire.encode = lambda v: old({'ok': {'value': True}, 'printed': ''})\ndef centre(x):\n    return x\n",
    "write junk on the channel": "import gc, socket\ndef centre(x):\n    for o in gc.get_objects():\n        if isinstance(o, socket.socket):\n            o.sendall(b'\\xff' * 100)\n    return x\n",
    "announce a huge answer": "import gc, socket\ndef centre(x):\n    for o in gc.get_objects():\n        if isinstance(o, socket.socket):\n            o.sendall(b'\\xff\\xff\\xff\\xff')\n    return x\n",
    "hard-code a constant": "import numpy as np\ndef centre(x):\n    return np.zeros(x.shape)\n",
    "say it was not implemented after a pass": "n = 0\ndef centre(x):\n    global n\n    n += 1\n    if n > 3:\n        raise NotImplementedError\n    return x - x.mean(axis=0)\n",
    "right for small inputs only": "def centre(x):\n    return x - x.mean(axis=0) if len(x) < 9 else x\n",
}


@pytest.fixture(scope="module")
def open_bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JudgeBench]:
    bench = JudgeBench(tmp_path_factory.mktemp("content"), Walls(namespaces=False, landlock=False, seccomp=False, limits=False))
    yield bench
    bench.close()


@pytest.mark.parametrize("attack", list(ATTACKS))
def test_no_attack_passes_without_a_single_wall(open_bench: JudgeBench, write_task: Writer, attack: str) -> None:
    folder = write_task()
    verdict = open_bench.grade(folder, {"solution.py": ATTACKS[attack]}, 4)
    assert verdict.status in ("not-yet", "not-started"), verdict
    assert open_bench.grade(folder, {"solution.py": SCALE_TASK["solution.py"]}, 4).passed


def test_the_child_never_holds_the_reference_or_a_check(open_bench: JudgeBench, write_task: Writer) -> None:
    marker = "only_in_the_reference"
    folder = write_task(solution_py=f"import numpy as np\n\ndef centre(x):\n    {marker} = x.mean(axis=0)\n    return x - {marker}\n")
    hunter = (  # the word is put together at run time, so that the hunter does not find itself
        "import gc\ndef values(o):\n    return o.values() if isinstance(o, dict) else o\n"
        f"def centre(x):\n    word = ''.join(reversed({marker[::-1]!r}))\n"
        "    boxes = [o for o in gc.get_objects() if isinstance(o, (dict, list, tuple))]\n"
        "    found = [o for o in boxes if any(isinstance(v, str) and word in v for v in values(o))]\n"
        "    raise ValueError('found %d' % len(found))\n"
    )
    verdict = open_bench.grade(folder, {"solution.py": hunter}, 4)
    assert verdict.error is not None and verdict.error.message == "found 0"


def test_writing_into_the_packages_is_told_apart_from_a_pass(open_bench: JudgeBench, write_task: Writer, tmp_path: Path) -> None:
    verdict = open_bench.grade(write_task(), {"solution.py": "import rung.grading.compare as c\nc.first_difference = lambda *a, **k: None\ndef centre(x):\n    return x\n"}, 4)
    assert verdict.status == "not-yet"
