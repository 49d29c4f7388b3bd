"""Theirs against wanted: `None` when they agree, else the first difference in words.

Every right answer is accepted: float32, a view, a list for an array or a tuple, NumPy numbers for numbers, an int for
an equal float, another column order. Shapes, names, lengths and row order must agree unless freed.
"""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import numpy as np

from rung.grading.wire import Opaque, Yielded


class Rules(msgspec.Struct, frozen=True):
    """How close is close enough. `unordered`: rows of tables and elements of lists in any order."""

    rtol: float = 1e-7
    atol: float = 1e-9
    unordered: bool = False
    exact_types: bool = False


def first_difference(theirs: Any, wanted: Any, rules: Rules, at: str = "") -> str | None:
    """Where and how `theirs` first departs from `wanted`; None when it does not. `at` is the path so far."""
    if rules.exact_types and _kind(theirs) != _kind(wanted):
        return f"{_place(at)}yours is {_kind_in_words(theirs)}, wanted is {_kind_in_words(wanted)}"
    if _is_table(wanted):
        return _table_difference(theirs, wanted, rules, at)
    if _is_series(wanted):
        return _series_difference(theirs, wanted, rules, at)
    if isinstance(wanted, np.ndarray) and wanted.dtype != object:
        return _array_difference(theirs, wanted, rules, at)
    if isinstance(wanted, dict):
        return _dict_difference(theirs, wanted, rules, at)
    if isinstance(wanted, set | frozenset):
        return _set_difference(theirs, wanted, at)
    if _is_sequence(wanted):
        return _sequence_difference(theirs, wanted, rules, at)
    return _scalar_difference(theirs, wanted, rules, at)


def _scalar_difference(theirs: Any, wanted: Any, rules: Rules, at: str) -> str | None:
    if _is_array_like(theirs) and np.ndim(theirs) == 0 and not isinstance(theirs, Opaque):
        theirs = theirs.item() if hasattr(theirs, "item") else theirs
    if isinstance(wanted, np.generic):
        wanted = wanted.item() if not isinstance(wanted, np.datetime64 | np.timedelta64) else wanted
    if wanted is None or isinstance(wanted, bool):
        same = theirs is wanted or (isinstance(wanted, bool) and isinstance(theirs, bool) and theirs == wanted)
        return None if same else _unlike(theirs, wanted, at)
    if isinstance(wanted, int | float | Decimal | Fraction | complex):
        if isinstance(theirs, bool) or not isinstance(theirs, int | float | Decimal | Fraction | complex):
            return _unlike(theirs, wanted, at)
        return None if _close(theirs, wanted, rules) else f"{_place(at)}yours is {_short(theirs)}, wanted is {_short(wanted)}"
    if isinstance(wanted, str):
        return None if isinstance(theirs, str) and str(theirs) == str(wanted) else _unlike(theirs, wanted, at)
    if _missing(wanted):
        return None if _missing(theirs) and theirs is not None else _unlike(theirs, wanted, at)
    if isinstance(wanted, dt.datetime | dt.date | np.datetime64):
        return None if _same_moment(theirs, wanted) else _unlike(theirs, wanted, at)
    try:
        same = type(theirs) is type(wanted) and bool(theirs == wanted)
    except Exception:  # values of unknown types compare in their own ways; a failing comparison is "not equal"
        same = False
    return None if same else _unlike(theirs, wanted, at)


def _close(theirs: Any, wanted: Any, rules: Rules) -> bool:
    if isinstance(theirs, int) and isinstance(wanted, int):
        return theirs == wanted or (rules.rtol > 1e-6 and abs(theirs - wanted) <= rules.atol + rules.rtol * abs(wanted))
    try:
        a, b = complex(theirs), complex(wanted)
    except OverflowError:
        return bool(theirs == wanted)
    parts = ((a.real, b.real), (a.imag, b.imag))
    return all((math.isnan(x) and math.isnan(y)) or x == y or abs(x - y) <= rules.atol + rules.rtol * abs(y) for x, y in parts)


def _array_difference(theirs: Any, wanted: np.ndarray[Any, Any], rules: Rules, at: str) -> str | None:
    if isinstance(theirs, Yielded):
        theirs = list(theirs.items)
    if _is_series(theirs) or _is_table(theirs):
        theirs = theirs.to_numpy()
    if not isinstance(theirs, np.ndarray | list | tuple | np.generic | int | float | bool | complex):
        return f"{_place(at)}yours is {_kind_in_words(theirs)}, wanted is an array of shape {wanted.shape}"
    try:
        array = np.asarray(theirs)
    except (ValueError, TypeError):
        return f"{_place(at)}yours is a ragged list, wanted is an array of shape {wanted.shape}"
    if array.shape != wanted.shape:
        return f"{_place(at)}yours has shape {array.shape}, wanted has shape {wanted.shape}"
    if wanted.dtype.kind in "biufc" and array.dtype.kind in "biufcO":
        if (wanted.dtype.kind == "b") != (array.dtype.kind == "b") and array.dtype.kind != "O":
            return f"{_place(at)}yours holds {array.dtype}, wanted holds {wanted.dtype}"
        try:
            numbers = array.astype(complex if wanted.dtype.kind == "c" else float)
        except (TypeError, ValueError):
            return f"{_place(at)}yours holds values that are no numbers"
        target = wanted.astype(numbers.dtype)
        bad = ~np.isclose(numbers, target, rtol=rules.rtol, atol=rules.atol, equal_nan=True)
    else:
        if array.dtype.kind != wanted.dtype.kind and not {array.dtype.kind, wanted.dtype.kind} <= set("UOS"):
            return f"{_place(at)}yours holds {array.dtype}, wanted holds {wanted.dtype}"
        bad = ~((array == wanted) | ((array != array) & (wanted != wanted)))
    if rules.unordered and bad.any() and wanted.ndim == 1:
        return _sequence_difference(array.tolist(), wanted.tolist(), rules, at)
    if not bad.any():
        return None
    where = tuple(int(i) for i in np.argwhere(bad)[0])
    spot = f"[{', '.join(map(str, where))}]" if where else ""
    count = int(bad.sum())
    more = f" ({count} of {wanted.size} elements differ)" if wanted.size > 1 else ""
    return f"{_place(at + spot)}yours is {_short(array[where])}, wanted is {_short(wanted[where])}{more}"


def _sequence_difference(theirs: Any, wanted: Any, rules: Rules, at: str) -> str | None:
    if isinstance(wanted, Yielded):
        wanted = list(wanted.items)
    if isinstance(theirs, Yielded):
        theirs = list(theirs.items)
    if _is_series(theirs) or _is_index(theirs):
        theirs = theirs.tolist()
    if not isinstance(theirs, list | tuple | np.ndarray) or np.ndim(np.empty(0) if isinstance(theirs, list | tuple) else theirs) == 0:
        return _unlike(theirs, list(wanted), at)
    ours, goal = list(theirs), list(wanted)
    if isinstance(wanted, np.ndarray):
        ours, goal = np.asarray(theirs, dtype=object).ravel().tolist(), wanted.ravel().tolist()
    if len(ours) != len(goal):
        return f"{_place(at)}yours has {len(ours)} elements, wanted has {len(goal)}"
    if rules.unordered:
        ours, goal = sorted(ours, key=_sort_key), sorted(goal, key=_sort_key)
    for i, (a, b) in enumerate(zip(ours, goal, strict=True)):
        if difference := first_difference(a, b, rules, f"{at}[{i}]"):
            return difference
    return None


def _dict_difference(theirs: Any, wanted: dict[Any, Any], rules: Rules, at: str) -> str | None:
    if not isinstance(theirs, dict):
        return _unlike(theirs, wanted, at)
    lacking = [k for k in wanted if k not in theirs]
    if lacking:
        return f"{_place(at)}the key {lacking[0]!r} is missing"
    extra = [k for k in theirs if k not in wanted]
    if extra:
        return f"{_place(at)}the key {extra[0]!r} should not be there"
    for key, value in wanted.items():
        if difference := first_difference(theirs[key], value, rules, f"{at}[{key!r}]"):
            return difference
    return None


def _set_difference(theirs: Any, wanted: Any, at: str) -> str | None:
    if not isinstance(theirs, set | frozenset):
        return _unlike(theirs, wanted, at)
    lacking, extra = wanted - theirs, theirs - wanted
    if lacking:
        return f"{_place(at)}{_short(min(lacking, key=repr))} is missing"
    return f"{_place(at)}{_short(min(extra, key=repr))} should not be there" if extra else None


def _table_difference(theirs: Any, wanted: Any, rules: Rules, at: str) -> str | None:
    if not _is_table(theirs):
        return f"{_place(at)}yours is {_kind_in_words(theirs)}, wanted is a table with columns {list(wanted.columns)}"
    lacking = [c for c in wanted.columns if c not in list(theirs.columns)]
    extra = [c for c in theirs.columns if c not in list(wanted.columns)]
    if lacking:
        return f"{_place(at)}the column {lacking[0]!r} is missing (yours has {list(theirs.columns)})"
    if extra:
        return f"{_place(at)}the column {extra[0]!r} should not be there"
    if len(set(theirs.columns)) != len(theirs.columns):
        return f"{_place(at)}two columns have the same name"
    if len(theirs) != len(wanted):
        return f"{_place(at)}yours has {len(theirs)} rows, wanted has {len(wanted)}"
    if not rules.unordered and not _default_index(wanted.index) and (difference := _index_difference(theirs.index, wanted.index, rules, at)):
        return difference
    columns = list(wanted.columns)
    rows = list(zip(*(theirs[c].tolist() for c in columns), strict=True)) if columns else []
    goal = list(zip(*(wanted[c].tolist() for c in columns), strict=True)) if columns else []
    if rules.unordered:
        rows, goal = sorted(rows, key=_sort_key), sorted(goal, key=_sort_key)
    for i, (mine, yours) in enumerate(zip(goal, rows, strict=True)):
        for name, a, b in zip(columns, yours, mine, strict=True):
            if _cell_difference(a, b, rules):
                row = "a row" if rules.unordered else f"row {i}"
                return f"{_place(at)}in {row}, column {name!r}: yours is {_short(a)}, wanted is {_short(b)}"
    return None


def _cell_difference(a: Any, b: Any, rules: Rules) -> bool:
    if _missing(a) or _missing(b):
        return not (_missing(a) and _missing(b))
    return first_difference(a, b, rules) is not None


def _series_difference(theirs: Any, wanted: Any, rules: Rules, at: str) -> str | None:
    if _is_table(theirs) and theirs.shape[1] == 1:
        return f"{_place(at)}yours is a table with one column, wanted is a Series"
    if not _is_series(theirs):
        if isinstance(theirs, np.ndarray | list | tuple) and _default_index(wanted.index):
            return _column_difference(list(theirs), wanted.tolist(), rules, at)
        return f"{_place(at)}yours is {_kind_in_words(theirs)}, wanted is a pandas Series"
    if len(theirs) != len(wanted):
        return f"{_place(at)}yours has {len(theirs)} elements, wanted has {len(wanted)}"
    if not rules.unordered and not _default_index(wanted.index) and (difference := _index_difference(theirs.index, wanted.index, rules, at)):
        return difference
    if rules.unordered and not _default_index(wanted.index):
        return _dict_difference(theirs.to_dict(), wanted.to_dict(), rules, at)
    return _column_difference(theirs.tolist(), wanted.tolist(), rules, at)


def _column_difference(theirs: list[Any], wanted: list[Any], rules: Rules, at: str) -> str | None:
    if len(theirs) != len(wanted):
        return f"{_place(at)}yours has {len(theirs)} elements, wanted has {len(wanted)}"
    for i, (a, b) in enumerate(zip(theirs, wanted, strict=True)):
        if _cell_difference(a, b, rules):
            return f"{_place(f'{at}[{i}]')}yours is {_short(a)}, wanted is {_short(b)}"
    return None


def _index_difference(theirs: Any, wanted: Any, rules: Rules, at: str) -> str | None:
    for i, (a, b) in enumerate(zip(theirs.tolist(), wanted.tolist(), strict=True)):
        if first_difference(a, b, rules):
            return f"{_place(at)}the index differs at position {i}: yours is {_short(a)}, wanted is {_short(b)}"
    return None


def _default_index(index: Any) -> bool:
    return type(index).__name__ == "RangeIndex" and index.start == 0 and index.step == 1


def _missing(value: Any) -> bool:
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return (isinstance(value, float | np.floating) and math.isnan(value)) or (isinstance(value, np.datetime64) and bool(np.isnat(value)))


def _same_moment(theirs: Any, wanted: Any) -> bool:
    if not isinstance(theirs, dt.datetime | dt.date | np.datetime64):
        return False
    try:
        if isinstance(theirs, np.datetime64) or isinstance(wanted, np.datetime64):
            return bool(np.datetime64(theirs) == np.datetime64(wanted))
        if isinstance(theirs, dt.datetime) != isinstance(wanted, dt.datetime):
            moment, day = (theirs, wanted) if isinstance(theirs, dt.datetime) else (wanted, theirs)
            return moment == dt.datetime(day.year, day.month, day.day, tzinfo=getattr(moment, "tzinfo", None))
        return bool(theirs == wanted)
    except (TypeError, ValueError):
        return False


def _sort_key(value: Any) -> str:
    """A total order over mixed values in which numbers that are equal for us stand together."""
    if isinstance(value, list | tuple):
        return "|".join(_sort_key(v) for v in value)
    if _missing(value):
        return "~"
    if isinstance(value, bool | np.bool_):
        return str(bool(value))
    if isinstance(value, int | float | np.number | Decimal):
        return f"{float(value):+024.6f}"
    return str(value)


def _is_table(value: Any) -> bool:
    return type(value).__name__ == "DataFrame"


def _is_series(value: Any) -> bool:
    return type(value).__name__ == "Series"


def _is_index(value: Any) -> bool:
    return type(value).__name__.endswith("Index") and hasattr(value, "tolist")


def _is_sequence(value: Any) -> bool:
    return isinstance(value, list | tuple | Yielded | np.ndarray) or _is_index(value)


def _is_array_like(value: Any) -> bool:
    return isinstance(value, np.ndarray | np.generic)


def _unlike(theirs: Any, wanted: Any, at: str) -> str:
    if _kind(theirs) == _kind(wanted):
        return f"{_place(at)}yours is {_short(theirs)}, wanted is {_short(wanted)}"
    return f"{_place(at)}yours is {_kind_in_words(theirs)} ({_short(theirs)}), wanted is {_kind_in_words(wanted)} ({_short(wanted)})"


def _kind(value: Any) -> str:
    return value.type if isinstance(value, Opaque) else type(value).__name__


_WORDS = {
    "NoneType": "None", "bool": "True or False", "int": "a whole number", "float": "a number", "str": "a text",
    "list": "a list", "tuple": "a tuple", "dict": "a dict", "set": "a set", "ndarray": "an array",
    "DataFrame": "a table (DataFrame)", "Series": "a Series", "Yielded": "a generator", "float64": "a number",
    "int64": "a whole number", "float32": "a number", "bytes": "bytes",
}  # fmt: skip


def _kind_in_words(value: Any) -> str:
    kind = _kind(value)
    return _WORDS.get(kind, f"a {kind}")


def _short(value: Any) -> str:
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, Opaque):
        return value.text[:80]
    if isinstance(value, float):
        return f"{value:.6g}" if math.isfinite(value) else str(value)
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…"


def _place(at: str) -> str:
    return f"at {at}: " if at else ""
