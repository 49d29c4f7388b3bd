"""Plain data between the judge and the child: never pickle, every size checked.

Primitives travel as they are; everything else is a list whose first element is a tag. What has no plain form
arrives as `Opaque`: it can be named in a message and equals nothing.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
import struct
import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

MAX_FRAME = 96 * 2**20  # bytes of one message; a larger answer is refused
MAX_DEPTH = 60  # nesting of one value
MAX_YIELDED = 100_000  # elements taken from a learner's generator
_DTYPE_KINDS = "biufcSUMm"
_HEAD = struct.Struct(">I")
_INT64 = 2**63


class WireError(ValueError):
    """The bytes are not a message of ours, or a value is too large or too deep."""


class Opaque(msgspec.Struct, frozen=True):
    """A value of a type that does not travel: its type's name and the start of its repr."""

    type: str
    text: str


class Yielded(msgspec.Struct, frozen=True):
    """What a generator or another iterator gave, up to `MAX_YIELDED` elements."""

    items: tuple[Any, ...]


class Seeded(msgspec.Struct, frozen=True):
    """Stands for `numpy.random.default_rng(seed)`: built on the other side."""

    seed: int


def encode(value: Any) -> bytes:
    """`value` as bytes. Raises `WireError` when it is too deep or too large."""
    packed = msgspec.msgpack.encode(_pack(value, 0))
    if len(packed) > MAX_FRAME:
        raise WireError(f"the value takes {len(packed) / 2**20:.0f} MB; at most {MAX_FRAME / 2**20:.0f} MB travel")
    return packed


def decode(data: bytes) -> Any:
    """The value of `encode`. Raises `WireError` on anything that is not one."""
    try:
        return _unpack(msgspec.msgpack.decode(data), 0)
    except WireError:
        raise
    except Exception as error:  # bytes of an untrusted child: any fault in them is one and the same thing
        raise WireError(f"not a value: {type(error).__name__}") from None


def frame(data: bytes) -> bytes:
    """A message with its length in front."""
    return _HEAD.pack(len(data)) + data


HEAD_BYTES = _HEAD.size


def frame_length(head: bytes) -> int:
    """The length announced by the first `HEAD_BYTES`. Raises `WireError` above `MAX_FRAME`."""
    (length,) = _HEAD.unpack(head)
    if length > MAX_FRAME:
        raise WireError("the answer is too large")
    return int(length)


def _pack(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise WireError("the value is nested too deeply")
    down = depth + 1
    if value is None or value is True or value is False:
        return value
    if isinstance(value, int) and type(value).__module__ != "numpy":
        number = int(value)
        return number if -_INT64 <= number < _INT64 else ["I", str(number) if number.bit_length() < 20_000 else "0"]
    if type(value) is float or type(value) is str or type(value) is bytes:
        return value
    packed = _pack_arrays(value, down)
    if packed is not None:
        return packed
    if isinstance(value, float):
        return float(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value)
    if isinstance(value, list):
        return ["l", [_pack(v, down) for v in list.__iter__(value)]]
    if isinstance(value, tuple):
        return ["u", [_pack(v, down) for v in tuple.__iter__(value)]]
    if isinstance(value, dict):
        return ["d", [[_pack(k, down), _pack(v, down)] for k, v in dict.items(value)]]
    if isinstance(value, set | frozenset):
        return ["s", [_pack(v, down) for v in value]]
    return _pack_rest(value, down)


def _pack_rest(value: Any, down: int) -> Any:
    if isinstance(value, dt.datetime):
        return ["dt", value.isoformat()]
    if isinstance(value, dt.date):
        return ["da", value.isoformat()]
    if isinstance(value, dt.time):
        return ["ti", value.isoformat()]
    if isinstance(value, dt.timedelta):
        return ["td", value.days, value.seconds, value.microseconds]
    if isinstance(value, complex):
        return ["c", value.real, value.imag]
    if isinstance(value, Decimal):
        return ["de", str(value)]
    if isinstance(value, Fraction):
        return ["fr", str(value.numerator), str(value.denominator)]
    if isinstance(value, range):
        return ["l", list(value[:MAX_YIELDED])]
    if isinstance(value, Seeded):
        return ["rng", value.seed]
    if isinstance(value, Yielded):
        return ["y", [_pack(v, down) for v in value.items]]
    if isinstance(value, Opaque):
        return ["?", value.type, value.text]
    if isinstance(value, Iterator) or type(value).__name__ in ("dict_keys", "dict_values", "dict_items"):
        return ["y", [_pack(v, down) for v in itertools.islice(iter(value), MAX_YIELDED)]]
    try:
        text = repr(value)[:200]
    except Exception:  # a learner's __repr__ may do anything
        text = "<no repr>"
    return ["?", type(value).__qualname__[:80], text]


def _pack_arrays(value: Any, down: int) -> Any:
    """NumPy and pandas values; None when `value` is neither. Never imports what is not loaded already."""
    np = sys.modules.get("numpy")
    if np is None:
        return None
    if isinstance(value, np.generic):
        if value.dtype.kind in _DTYPE_KINDS:
            return ["g", value.dtype.str, value.tobytes()]
        return None
    if isinstance(value, np.ndarray):
        return _pack_array(np, value, down)
    if isinstance(value, np.dtype):
        return ["dtype", str(value)]
    pd = sys.modules.get("pandas")
    if pd is None or not hasattr(pd, "DataFrame"):
        return None
    if value is pd.NA:
        return ["na"]
    if value is pd.NaT:
        return ["nat"]
    if isinstance(value, pd.Timestamp):
        return ["ts", value.isoformat()]
    if isinstance(value, pd.Timedelta):
        return ["pdt", value.isoformat()]
    if isinstance(value, pd.DataFrame):
        columns = [_pack_column(pd, np, value.iloc[:, i], down) for i in range(value.shape[1])]
        return ["df", _pack_index(pd, np, value.columns, down), _pack_index(pd, np, value.index, down), columns]
    if isinstance(value, pd.Series):
        return ["se", _pack(value.name, down), _pack_index(pd, np, value.index, down), _pack_column(pd, np, value, down)]
    if isinstance(value, pd.Index):
        return ["ix", _pack_index(pd, np, value, down)]
    if isinstance(value, pd.api.extensions.ExtensionArray):
        return _pack(np.asarray(value, dtype=object).tolist(), down)
    return None


def _pack_array(np: Any, value: Any, down: int) -> Any:
    array = np.ma.filled(value.astype(float), math.nan) if isinstance(value, np.ma.MaskedArray) else np.asarray(value)
    if array.dtype.kind in _DTYPE_KINDS:
        return ["a", array.dtype.str, list(array.shape), np.ascontiguousarray(array).tobytes()]
    if array.dtype.kind == "O":
        return ["ao", list(array.shape), [_pack(v, down) for v in array.ravel().tolist()]]
    return ["?", f"ndarray of {array.dtype}", ""]


def _pack_index(pd: Any, np: Any, index: Any, down: int) -> Any:
    if isinstance(index, pd.MultiIndex):
        names = [_pack(n, down) for n in index.names]
        return ["m", names, [[_pack(v, down) for v in row] for row in index.tolist()]]
    if isinstance(index, pd.RangeIndex):
        return ["r", index.start, index.stop, index.step, _pack(index.name, down)]
    return ["i", _pack(index.name, down), _pack_column(pd, np, index, down)]


def _pack_column(pd: Any, np: Any, column: Any, down: int) -> Any:
    """One column (Series or Index) → [dtype name, payload]."""
    dtype = column.dtype
    if isinstance(dtype, np.dtype) and dtype.kind in _DTYPE_KINDS:
        return ["np", _pack_array(np, column.to_numpy(), down)]
    if isinstance(dtype, pd.DatetimeTZDtype):
        naive = column.dt.tz_convert("UTC").dt.tz_localize(None) if hasattr(column, "dt") else column.tz_convert("UTC").tz_localize(None)
        return ["tz", str(dtype.tz), _pack_array(np, naive.to_numpy(), down)]
    values = column.astype(object).tolist()
    if isinstance(dtype, pd.CategoricalDtype):
        return ["cat", [_pack(v, down) for v in dtype.categories.tolist()], bool(dtype.ordered), [_pack(v, down) for v in values]]
    return ["x", str(dtype), [_pack(v, down) for v in values]]


def _unpack(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH * 2:
        raise WireError("the value is nested too deeply")
    if not isinstance(value, list):
        if isinstance(value, dict):
            raise WireError("not a value: a bare map")
        return value
    down = depth + 1
    tag, *rest = value
    plain = _PLAIN.get(tag)
    if plain is not None:
        return plain(rest, down)
    return _unpack_arrays(tag, rest, down)


def _items(values: list[Any], down: int) -> list[Any]:
    return [_unpack(v, down) for v in values]


def _hashable(value: Any) -> Any:
    try:
        hash(value)
    except TypeError:
        return Opaque(type(value).__name__, repr(value)[:200])
    return value


_PLAIN: dict[str, Any] = {
    "l": lambda r, d: _items(r[0], d),
    "u": lambda r, d: tuple(_items(r[0], d)),
    "d": lambda r, d: {_hashable(_unpack(k, d)): _unpack(v, d) for k, v in r[0]},
    "s": lambda r, d: {_hashable(_unpack(v, d)) for v in r[0]},
    "y": lambda r, d: Yielded(tuple(_items(r[0], d))),
    "I": lambda r, d: _big_int(r[0]),
    "dt": lambda r, d: dt.datetime.fromisoformat(r[0]),
    "da": lambda r, d: dt.date.fromisoformat(r[0]),
    "ti": lambda r, d: dt.time.fromisoformat(r[0]),
    "td": lambda r, d: dt.timedelta(r[0], r[1], r[2]),
    "c": lambda r, d: complex(r[0], r[1]),
    "de": lambda r, d: Decimal(r[0]),
    "fr": lambda r, d: Fraction(_big_int(r[0]), _big_int(r[1])),
    "?": lambda r, d: Opaque(str(r[0]), str(r[1])),
}


def _big_int(text: str) -> int:
    if len(text) > 4_300:  # CPython's own bound on the conversion, which grows with the square of the length
        raise WireError("the number is too long")
    return int(text)


def _unpack_arrays(tag: str, rest: list[Any], down: int) -> Any:
    import numpy as np

    if tag == "a":
        return _unpack_array(np, rest)
    if tag == "ao":
        out = np.empty(math.prod(rest[0]), dtype=object)
        if len(rest[1]) != out.size:
            raise WireError("an array whose shape and data differ")
        out[:] = _items(rest[1], down)
        return out.reshape(rest[0])
    if tag == "g":
        return np.frombuffer(rest[1], dtype=_dtype(np, rest[0]), count=1)[0]
    if tag == "dtype":
        return str(rest[0])
    if tag == "rng":
        return np.random.default_rng(rest[0])
    import pandas as pd

    if tag == "na":
        return pd.NA
    if tag == "nat":
        return pd.NaT
    if tag == "ts":
        return pd.Timestamp(rest[0])
    if tag == "pdt":
        return pd.Timedelta(rest[0])
    if tag == "df":
        columns, index = _unpack_index(pd, np, rest[0], down), _unpack_index(pd, np, rest[1], down)
        arrays = [_unpack_column(pd, np, c, down) for c in rest[2]]
        frame_ = pd.DataFrame(dict(enumerate(arrays)), index=index)
        frame_.columns = columns
        return frame_
    if tag == "se":
        return pd.Series(_unpack_column(pd, np, rest[2], down), index=_unpack_index(pd, np, rest[1], down), name=_unpack(rest[0], down))
    if tag == "ix":
        return _unpack_index(pd, np, rest[0], down)
    raise WireError("not a value: unknown tag")


def _dtype(np: Any, text: str) -> Any:
    dtype = np.dtype(text)
    if dtype.kind not in _DTYPE_KINDS or dtype.itemsize == 0:
        raise WireError("an array of a dtype that does not travel")
    return dtype


def _unpack_array(np: Any, rest: list[Any]) -> Any:
    shape, data = rest[1], rest[2]
    if rest[0] in ("<U0", "|S0", ">U0"):
        return np.zeros(shape, dtype=rest[0])
    dtype = _dtype(np, rest[0])
    if len(shape) > 32 or any(n < 0 for n in shape) or math.prod(shape) * dtype.itemsize != len(data):
        raise WireError("an array whose shape and data differ")
    return np.frombuffer(data, dtype=dtype).reshape(shape).copy()


def _unpack_index(pd: Any, np: Any, packed: list[Any], down: int) -> Any:
    tag, *rest = packed
    if tag == "m":
        names = _items(rest[0], down)
        rows = [tuple(_items(row, down)) for row in rest[1]]
        if not rows:
            return pd.MultiIndex.from_arrays([[] for _ in names], names=names)
        return pd.MultiIndex.from_tuples(rows, names=names)
    if tag == "r":
        return pd.RangeIndex(rest[0], rest[1], rest[2], name=_unpack(rest[3], down))
    column = _unpack_column(pd, np, rest[1], down)
    return pd.Index(column, name=_unpack(rest[0], down))


def _unpack_column(pd: Any, np: Any, packed: list[Any], down: int) -> Any:
    tag, *rest = packed
    if tag == "np":
        return _unpack(rest[0], down)
    if tag == "tz":
        return pd.DatetimeIndex(_unpack(rest[1], down)).tz_localize("UTC").tz_convert(rest[0])
    if tag == "cat":
        dtype = pd.CategoricalDtype(_items(rest[0], down), ordered=rest[1])
        return pd.Categorical(_items(rest[2], down), dtype=dtype)
    values = _items(rest[1], down)
    if rest[0] == "object":
        out = np.empty(len(values), dtype=object)
        out[:] = values
        return out
    try:
        return pd.array(values, dtype=rest[0])
    except (TypeError, ValueError):
        out = np.empty(len(values), dtype=object)
        out[:] = values
        return out
