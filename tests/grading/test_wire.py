"""What travels between judge and child, and what is refused."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.grading import wire

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=20,
)


@given(plain)
def test_plain_values_arrive_as_they_left(value: Any) -> None:
    assert wire.decode(wire.encode(value)) == value


@given(st.binary(max_size=400))
def test_garbage_is_an_error_of_ours_and_nothing_else(data: bytes) -> None:
    try:
        wire.decode(data)
    except wire.WireError:
        return
    assert msgspec.msgpack.decode(data) is not NotImplemented  # it was a plain value by chance


@pytest.mark.parametrize("dtype", ["int8", "uint64", "float32", "float64", "complex128", "bool", "<U5", "S3", "datetime64[ns]"])
def test_arrays_keep_dtype_shape_and_values(dtype: str) -> None:
    array = np.arange(6).astype("int64").astype(dtype).reshape(2, 3)
    back = wire.decode(wire.encode(array))
    assert back.dtype == array.dtype and back.shape == (2, 3)
    np.testing.assert_array_equal(back, array)


def test_tables_keep_types_nulls_zones_and_index() -> None:
    table = pd.DataFrame(
        {
            "n": [1, 2],
            "text": ["a", None],
            "when": pd.to_datetime(["2026-01-01", "2026-07-01"], utc=True).tz_convert("Europe/Zurich"),
            "kind": pd.Categorical(["u", "v"], categories=["v", "u"], ordered=True),
            "maybe": pd.array([1, None], dtype="Int64"),
        },
        index=pd.Index(["x", "y"], name="key"),
    )
    pd.testing.assert_frame_equal(wire.decode(wire.encode(table)), table)
    stacked = table.set_index(["n", "text"])["maybe"]
    pd.testing.assert_series_equal(wire.decode(wire.encode(stacked)), stacked)


def test_a_generator_arrives_as_what_it_yielded() -> None:
    assert wire.decode(wire.encode(n * n for n in range(3))) == wire.Yielded((0, 1, 4))


def test_an_endless_generator_is_cut() -> None:
    def forever() -> Any:
        while True:
            yield 1

    assert len(wire.decode(wire.encode(forever())).items) == wire.MAX_YIELDED


def test_what_has_no_plain_form_arrives_as_opaque_and_equals_nothing_wanted() -> None:
    class Sly:
        def __eq__(self, other: object) -> bool:
            return True

        def __repr__(self) -> str:
            return "0.5"

    arrived = wire.decode(wire.encode(Sly()))
    assert isinstance(arrived, wire.Opaque)
    assert arrived != 0.5


def test_a_lying_subclass_arrives_as_its_data() -> None:
    class Liar(float):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = float.__hash__

    class LiarArray(np.ndarray):
        def __eq__(self, other: object) -> Any:
            return np.ones(3, dtype=bool)

    assert type(wire.decode(wire.encode(Liar(2.0)))) is float
    assert type(wire.decode(wire.encode(np.zeros(3).view(LiarArray)))) is np.ndarray


def test_pickle_is_only_bytes() -> None:
    data = pickle.dumps(dt.date(2026, 1, 1))
    assert wire.decode(wire.encode(data)) == data


@pytest.mark.parametrize(
    "packed",
    [
        ["a", "<f8", [10**9], b"12345678"],
        ["a", "|O", [1], b"12345678"],
        ["a", "<f8", [-1], b""],
        ["ao", [3], [1]],
        ["I", "9" * 50_000],
        ["zz", 1],
        {"bare": "map"},
    ],
)
def test_a_message_that_lies_about_itself_is_refused(packed: Any) -> None:
    with pytest.raises(wire.WireError):
        wire.decode(msgspec.msgpack.encode(packed))


def test_deep_nesting_is_refused_on_the_way_out() -> None:
    value: list[Any] = []
    for _ in range(200):
        value = [value]
    with pytest.raises(wire.WireError):
        wire.encode(value)


def test_an_announced_length_beyond_the_bound_is_refused() -> None:
    with pytest.raises(wire.WireError):
        wire.frame_length((wire.MAX_FRAME + 1).to_bytes(4, "big"))
