"""Small wrong changes of a reference solution: what a task's checks must notice.

Families: comparison, arithmetic, constant, boolean, branch, dropped line, dropped or changed keyword (axis, ddof,
keepdims …), reduction swap, sign, argument order, slice bound; for SQL: comparison, join, aggregate, connective,
constant, DISTINCT, order.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator

import msgspec


class Mutant(msgspec.Struct, frozen=True):
    """One changed source. `family` names the operator, `line` where it changed the reference."""

    family: str
    line: int
    source: str


_COMPARE: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Div, ast.Mod: ast.Mult,
    ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_SWAPS = {
    "mean": "median", "median": "mean", "sum": "mean", "max": "min", "min": "max", "std": "var", "var": "std", "argmax": "argmin",
    "argmin": "argmax", "any": "all", "all": "any", "floor": "ceil", "ceil": "floor", "zeros": "ones", "ones": "zeros", "first": "last",
    "last": "first", "append": "extend", "isin": "eq", "log": "exp", "exp": "expm1", "sqrt": "square", "cumsum": "cumprod",
    "minimum": "maximum", "maximum": "minimum", "nunique": "count", "count": "size", "bfill": "ffill", "ffill": "bfill",
    "lower": "upper", "startswith": "endswith", "lstrip": "rstrip", "strip": "lstrip",
}  # fmt: skip
_WORDS = {
    "left": "inner", "inner": "left", "outer": "inner", "right": "left", "mean": "median", "sum": "mean", "first": "last", "last": "first",
    "max": "min", "min": "max", "ignore": "raise", "coerce": "ignore", "count": "size",
}  # fmt: skip


def python_mutants(source: str) -> list[Mutant]:
    """Every single small change of a Python source, without doubles and without the unchanged one."""
    tree = ast.parse(source)
    plain = ast.unparse(tree)
    seen = {plain}
    found = []
    skipped = _untouchable(tree)
    count = sum(1 for _ in ast.walk(tree))
    for index in range(count):
        node = _nth(tree, index)
        if id(node) in skipped:
            continue
        for family, variant in _variants(node):
            changed = copy.deepcopy(tree)
            target = _nth(changed, index)
            if not _put(changed, target, variant):
                continue
            try:
                text = ast.unparse(ast.fix_missing_locations(changed))
                compile(text, "mutant", "exec")
            except (SyntaxError, ValueError):
                continue
            if text not in seen:
                seen.add(text)
                found.append(Mutant(family, getattr(node, "lineno", 0), text))
    return found


def _variants(node: ast.AST) -> Iterator[tuple[str, ast.AST | None]]:
    """Changed forms of one node; None means "drop this statement"."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in _COMPARE.get(type(node.ops[0]), ()):
            yield "comparison", ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        yield "arithmetic", ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)
        if isinstance(node.op, ast.Sub | ast.Add):
            yield "dropped term", node.left
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.BoolOp):
        yield "boolean", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for value in node.values:
            yield "boolean", value
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        yield "sign", node.operand
    elif isinstance(node, ast.If | ast.IfExp):
        for truth in (True, False):
            changed = copy.copy(node)
            changed.test = ast.Constant(truth)
            yield "branch", changed
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Slice):
        for name, step in (("lower", 1), ("upper", -1)):
            bound = getattr(node, name)
            if bound is not None:
                dropped = copy.copy(node)
                setattr(dropped, name, None)
                yield "slice bound", dropped
                moved = copy.copy(node)
                setattr(moved, name, ast.BinOp(bound, ast.Add(), ast.Constant(step)))
                yield "slice bound", moved
    elif isinstance(node, ast.Attribute) and node.attr in _SWAPS:
        yield "reduction", ast.Attribute(node.value, _SWAPS[node.attr], node.ctx)
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in ("max", "min", "any", "all"):
        yield "reduction", ast.Name(_SWAPS[node.id], ast.Load())
    elif isinstance(node, ast.AugAssign | ast.Delete | ast.Continue | ast.Break) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield "dropped line", None


def _constants(node: ast.Constant) -> Iterator[tuple[str, ast.AST]]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", ast.Constant(not value)
    elif isinstance(value, int):
        yield "off by one", ast.Constant(value + 1)
        yield "off by one", ast.Constant(value - 1)
    elif isinstance(value, float):
        yield "constant", ast.Constant(value * 2 if value else 1.0)
        yield "constant", ast.Constant(value / 2 if value else -1.0)
    elif isinstance(value, str) and value in _WORDS:
        yield "option", ast.Constant(_WORDS[value])


def _calls(node: ast.Call) -> Iterator[tuple[str, ast.AST]]:
    for i in range(len(node.keywords)):
        yield "dropped keyword", ast.Call(node.func, node.args, node.keywords[:i] + node.keywords[i + 1 :])
    if len(node.args) == 2 and not any(isinstance(a, ast.Starred) for a in node.args):
        yield "argument order", ast.Call(node.func, node.args[::-1], node.keywords)
    if len(node.args) == 1 and isinstance(node.func, ast.Name) and node.func.id in ("abs", "sorted", "set", "reversed", "round", "int", "float"):
        yield "dropped step", node.args[0]


def _untouchable(tree: ast.Module) -> set[int]:
    """Docstrings, annotations and imports: a change there changes no behaviour worth checking."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and node.body and isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant):
            skipped |= {id(n) for n in ast.walk(node.body[0])}
        parts = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.Raise):
            parts.append(node.exc)
        if isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom):
            parts.append(node)
        if isinstance(node, ast.If) and "__name__" in ast.dump(node.test):
            parts.append(node)
        skipped |= {id(n) for part in parts if part is not None for n in ast.walk(part)}
    return skipped


def _nth(tree: ast.AST, index: int) -> ast.AST:
    for i, node in enumerate(ast.walk(tree)):
        if i == index:
            return node
    raise IndexError(index)


def _put(tree: ast.AST, target: ast.AST, variant: ast.AST | None) -> bool:
    """Put `variant` where `target` stands (None: a pass). False when it cannot stand there."""
    new = ast.Pass() if variant is None else copy.deepcopy(variant)
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, field, new)
                return True
            if isinstance(value, list):
                for i, element in enumerate(value):
                    if element is target:
                        value[i] = new
                        return True
    return False


_SQL: tuple[tuple[str, str, str], ...] = (
    ("comparison", r"<=", "<"), ("comparison", r">=", ">"), ("comparison", r"(?<![<>!])=(?!=)", "<>"), ("comparison", r"<>|!=", "="),
    ("comparison", r"<(?![=>])", "<="), ("comparison", r"(?<![<-])>(?!=)", ">="),
    ("join", r"\bLEFT\s+(?:OUTER\s+)?JOIN\b", "JOIN"), ("join", r"(?<!LEFT )(?<!left )\b(?:INNER\s+)?JOIN\b", "LEFT JOIN"),
    ("aggregate", r"\bCOUNT\(\s*\*\s*\)", "COUNT(DISTINCT 1)"), ("aggregate", r"\bSUM\(", "AVG("), ("aggregate", r"\bAVG\(", "SUM("),
    ("aggregate", r"\bMAX\(", "MIN("), ("aggregate", r"\bMIN\(", "MAX("), ("distinct", r"\bDISTINCT\b", ""), ("distinct", r"\bUNION ALL\b", "UNION"),
    ("connective", r"\bAND\b", "OR"), ("connective", r"\bOR\b", "AND"), ("null", r"\bIS NOT NULL\b", "IS NULL"), ("null", r"\bIS NULL\b", "IS NOT NULL"),
    ("order", r"\bDESC\b", "ASC"), ("order", r"\bASC\b", "DESC"), ("window", r"\bRANK\(\)", "DENSE_RANK()"), ("window", r"\bDENSE_RANK\(\)", "RANK()"),
    ("window", r"\bROW_NUMBER\(\)", "RANK()"), ("window", r"\bLAG\(", "LEAD("), ("window", r"\bROWS\b", "RANGE"), ("window", r"\bPRECEDING\b", "FOLLOWING"),
    ("sign", r"(?<=\s)-(?=\s)", "+"), ("sign", r"(?<=\s)\+(?=\s)", "-"),
)  # fmt: skip


def sql_mutants(source: str) -> list[Mutant]:
    """Every single small change of a query."""
    found, seen = [], {source}
    code = re.sub(r"--[^\n]*", lambda m: " " * len(m.group()), source)
    for family, pattern, new in _SQL:
        for match in re.finditer(pattern, code, flags=re.IGNORECASE):
            text = code[: match.start()] + new + code[match.end() :]
            if text not in seen:
                seen.add(text)
                found.append(Mutant(family, code[: match.start()].count("\n") + 1, text))
    for match in re.finditer(r"(?<![\w.'])\d+(?![\w.'])", code):
        for step in (1, -1):
            text = code[: match.start()] + str(int(match.group()) + step) + code[match.end() :]
            found.append(Mutant("off by one", code[: match.start()].count("\n") + 1, text))
    return found
