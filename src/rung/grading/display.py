"""Values as short text for a person: arrays, tables and calls, cut where they grow long."""

from __future__ import annotations

from typing import Any

import numpy as np

from rung.grading.wire import Opaque, Yielded

_ROWS = 12
_CHARS = 900


def show(value: Any) -> str:
    """`value` as a person would want to read it, at most about twenty lines."""
    if type(value).__name__ in ("DataFrame", "Series"):
        text = value.to_string(max_rows=_ROWS)
        if len(value) == 0:
            text = f"an empty {'table' if type(value).__name__ == 'DataFrame' else 'Series'}" + (f" with columns {list(value.columns)}" if hasattr(value, "columns") else "")
        return _cut(text)
    if isinstance(value, np.ndarray):
        return _cut(np.array2string(value, precision=6, separator=", ", threshold=60) + f"   # shape {value.shape}, {value.dtype}")
    if isinstance(value, np.generic):
        return show(value.item())
    if isinstance(value, Opaque):
        return _cut(f"{value.text}   # a {value.type}")
    if isinstance(value, Yielded):
        return _cut("yields " + ", ".join(show(v) for v in value.items[:20]))
    if isinstance(value, float):
        return f"{value:.8g}"
    if isinstance(value, dict) and any(_is_big(v) for v in value.values()):
        return _cut("\n".join(f"{k}:\n{_indent(show(v))}" if _is_big(v) else f"{k}: {show(v)}" for k, v in value.items()))
    if isinstance(value, tuple | list) and any(_is_big(v) for v in value):
        return _cut("\n".join(show(v) for v in value))
    return _cut(repr(value))


def show_call(name: str, args: tuple[Any, ...], kwargs: dict[str, Any], parameters: tuple[str, ...] = ()) -> str:
    """The call `name(args)`; arguments that take several lines stand below, one after the other, by `parameters`."""
    if not any(_is_big(v) for v in (*args, *kwargs.values())):
        inside = [show(a) for a in args] + [f"{k}={show(v)}" for k, v in kwargs.items()]
        line = f"{name}({', '.join(inside)})"
        if "\n" not in line and len(line) <= 300:
            return line
    parts = [f"{name} with"]
    titles = [parameters[i] if i < len(parameters) else f"argument {i + 1}" for i in range(len(args))]
    parts += [f"{title}:\n{_indent(show(a))}" if _is_long(a) else f"{title}: {show(a)}" for title, a in zip(titles, args, strict=True)]
    parts += [f"{k}: {show(v)}" for k, v in kwargs.items()]
    return "\n".join(parts)


def _is_big(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_is_big(v) for v in value.values())
    return type(value).__name__ in ("DataFrame", "Series") or (isinstance(value, np.ndarray) and (value.ndim > 1 or value.size > 8))


def _is_long(value: Any) -> bool:
    return "\n" in show(value)


def _indent(text: str) -> str:
    return "\n".join("  " + line for line in text.splitlines())


def _cut(text: str) -> str:
    return text if len(text) <= _CHARS else text[:_CHARS].rstrip() + " …"
