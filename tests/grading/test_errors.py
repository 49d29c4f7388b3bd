"""Common errors get a likely cause in words, with names and shapes filled in."""

from __future__ import annotations

import pytest

from rung.grading.bench import JudgeBench

# what a beginner writes, and what the cause has to say
COMMON = {
    "import numpy as np\nnp.ones((2, 3)) + np.ones(2)\n": "(2,3) and (2,)",
    "import numpy as np\nnp.ones((2, 3)) @ np.ones((2, 3))\n": "inner lengths are 2 and 3",
    "import numpy as np\nif np.array([1, 2]) > 1: pass\n": ".any()",
    "import numpy as np\nnp.zeros(3)[3]\n": "only 3",
    "x = [1, 2]\nx[2]\n": "past the end",
    "{'a': 1}['b']\n": "'b'",
    "print(total)\n": "`total`",
    "def f():\n    x += 1\nx = 0\nf()\n": "local everywhere",
    "x = None\nx.mean()\n": "value is None",
    "x = None\nx[0]\n": "value is None",
    "'a' + 1\n": "type int",
    "1 + 'a'\n": "between int and str",
    "int('3.5')\n": "no whole number",
    "float('abc')\n": "treated as a number",
    "import tensorflow_nope\n": "`tensorflow_nope`",
    "def f(a, b): pass\nf(1)\n": "fewer arguments",
    "def f(a): pass\nf(1, 2)\n": "with 1 arguments and called with 2",
    "a, b = [1, 2, 3]\n": "number of names",
    "1 / 0\n": "divisor is zero",
    "def f(n): return f(n - 1)\nf(1)\n": "without coming to an end",
    "{[1]: 2}\n": "tuple",
    "[1, 2][0.5]\n": "whole number",
    "import numpy as np\nnp.linalg.inv(np.zeros((2, 2)))\n": "no inverse",
    "import pandas as pd\npd.DataFrame({'a': [1]})['b']\n": "column 'b'",
    "import pandas as pd\ns = pd.Series([1, 2])\nif s > 1: pass\n": "whole column",
    "from sklearn.linear_model import LinearRegression\nLinearRegression().predict([[1]])\n": "before `fit`",
    "from sklearn.linear_model import LinearRegression\nLinearRegression().fit([1, 2], [1, 2])\n": "shape (rows, features)",
    "import numpy as np\nfrom sklearn.linear_model import LinearRegression\nLinearRegression().fit(np.array([[np.nan], [1]]), [1, 2])\n": "missing values",
    "from sklearn.linear_model import LinearRegression\nLinearRegression().fit([[1], [2], [3]], [1, 2])\n": "different numbers of rows",
    "for i in range(3)\n    pass\n": "colon",
    "for i in range(3):\npass\n": "indented",
    "print('a\n": "quote",
    "x = (1, 2\n": "never closed",
    "input()\n": "nobody to ask",
}


@pytest.mark.parametrize("code", list(COMMON), ids=lambda c: c.strip().splitlines()[-1][:40])
def test_a_common_error_is_explained(bench: JudgeBench, code: str) -> None:
    needs = ("pandas",) if "pandas" in code or "sklearn" in code else ()
    error = bench.run({"s.py": code}, "s.py", "", needs).error
    assert error is not None
    assert COMMON[code] in error.cause, (error.type, error.message, error.cause)
    assert error.lines, "the learner's own line is shown"
