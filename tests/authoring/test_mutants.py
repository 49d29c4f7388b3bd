"""Mutants change one thing, compile, and are never the reference itself."""

from __future__ import annotations

import ast

from rung.authoring.mutants import python_mutants, sql_mutants

SOURCE = '''
"""Docs that say 3 > 2."""
import numpy as np

def scale(x: np.ndarray, limit: int = 3) -> np.ndarray:
    """Keep 1 and 2."""
    if len(x) > limit and limit != 0:
        return (x - x.mean(axis=0)) / np.std(x, ddof=1)
    out = sorted(x[1:4])
    out.append(-1)
    return np.maximum(out, 0)
'''


def families(source: str) -> set[str]:
    return {m.family for m in python_mutants(source)}


def test_the_families_that_matter_in_ml_code_are_all_made() -> None:
    assert families(SOURCE) >= {"comparison", "arithmetic", "off by one", "boolean", "branch", "dropped keyword", "reduction", "argument order", "slice bound", "dropped line", "sign", "dropped step"}


def test_each_mutant_compiles_and_differs_from_the_reference_and_the_others() -> None:
    mutants = python_mutants(SOURCE)
    plain = ast.unparse(ast.parse(SOURCE))
    texts = [m.source for m in mutants]
    assert plain not in texts
    assert len(set(texts)) == len(texts)
    for text in texts:
        compile(text, "mutant", "exec")


def test_docstrings_annotations_and_messages_are_left_alone() -> None:
    for mutant in python_mutants(SOURCE):
        assert "Keep 1 and 2." in mutant.source
        assert "Docs that say 3 > 2." in mutant.source
    assert python_mutants("def f(x: int) -> int:\n    raise ValueError('at least 3')\n") == []


def test_sql_mutants_change_joins_comparisons_aggregates_and_constants() -> None:
    query = "SELECT c, SUM(v) AS s FROM a LEFT JOIN b USING (k) -- keep > 5\nWHERE v >= 10 AND d IS NOT NULL GROUP BY c ORDER BY s DESC"
    mutants = sql_mutants(query)
    texts = [m.source for m in mutants]
    assert any("AVG(v)" in t for t in texts)
    assert any(" JOIN b" in t and "LEFT" not in t for t in texts)
    assert any("v > 10" in t for t in texts)
    assert any("v >= 11" in t for t in texts)
    assert any("IS NULL" in t for t in texts)
    assert any("ASC" in t for t in texts)
    assert query not in texts
