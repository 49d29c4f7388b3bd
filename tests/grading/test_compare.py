"""Every right answer is accepted; the first difference is said in words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from rung.grading.compare import Rules, first_difference
from rung.grading.wire import Opaque, Yielded


@pytest.mark.parametrize(
    ("theirs", "wanted"),
    [
        (1, 1.0),
        (np.float32(0.5), 0.5),
        (np.array(3), 3),
        (np.bool_(True), True),
        ([1, 2], (1, 2)),
        (np.array([1.0, 2.0]), [1, 2]),
        ([1.0, 2.0], np.array([1.0, 2.0])),
        (Yielded((1, 2)), [1, 2]),
        (float("nan"), float("nan")),
        ({"b": 1, "a": 2}, {"a": 2, "b": 1}),
        (np.array([1.0], dtype="float32"), np.array([1.0])),
        (pd.DataFrame({"b": [1], "a": [2]}), pd.DataFrame({"a": [2], "b": [1]})),
        (pd.DataFrame({"a": [1.0]}, index=[7]), pd.DataFrame({"a": [1]})),
        (pd.Series([1, None]), pd.Series([1.0, float("nan")])),
        (0.1 + 0.2, 0.3),
    ],
)
def test_another_form_of_the_same_answer_is_accepted(theirs: Any, wanted: Any) -> None:
    assert first_difference(theirs, wanted, Rules()) is None


@pytest.mark.parametrize(
    ("theirs", "wanted", "said"),
    [
        (1, 2, "yours is 1, wanted is 2"),
        (True, 1, "True or False"),
        (1, True, "a whole number"),
        (None, 0, "None"),
        ("1", 1, "a text"),
        ([1, 2, 3], [1, 2], "3 elements"),
        (np.zeros((2, 3)), np.zeros((3, 2)), "shape (2, 3)"),
        (np.array([1.0, 2.0]), np.array([1.0, 5.0]), "[1]"),
        ({"a": 1}, {"a": 1, "b": 2}, "'b' is missing"),
        ({1, 2}, {1}, "2 should not be there"),
        (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [1]}), "2 rows"),
        (pd.DataFrame({"x": [1]}), pd.DataFrame({"a": [1]}), "'a' is missing"),
        (pd.DataFrame({"a": [1, 3]}), pd.DataFrame({"a": [1, 2]}), "row 1, column 'a'"),
        (Opaque("Sly", "0.5"), 0.5, "a Sly"),
        (np.array([True]), np.array([1]), "holds bool"),
        (float("nan"), 1.0, "nan"),
    ],
)
def test_a_wrong_answer_is_told_apart(theirs: Any, wanted: Any, said: str) -> None:
    difference = first_difference(theirs, wanted, Rules())
    assert difference is not None and said in difference


def test_free_order_frees_the_order_and_nothing_else() -> None:
    rules = Rules(unordered=True)
    assert first_difference([3, 1, 2], [1, 2, 3], rules) is None
    assert first_difference([3, 1, 1], [1, 2, 3], rules) is not None
    a, b = pd.DataFrame({"k": ["x", "y"], "v": [1, 2]}), pd.DataFrame({"k": ["y", "x"], "v": [2.0, 1.0]})
    assert first_difference(a, b, rules) is None
    assert first_difference(a.assign(v=[2, 1]), b, rules) is not None


def test_exact_types_are_asked_for_only_where_the_statement_promises_them() -> None:
    assert first_difference((1, 2), [1, 2], Rules(exact_types=True)) is not None
    assert first_difference((1, 2), [1, 2], Rules()) is None


def test_tolerance_is_relative_and_absolute() -> None:
    assert first_difference(1_000_000.001, 1_000_000.0, Rules(rtol=1e-7)) is None
    assert first_difference(1_000_001.0, 1_000_000.0, Rules(rtol=1e-7)) is not None
    assert first_difference(1e-12, 0.0, Rules()) is None
