"""A submission that can be called: the learner's (in the child), or the author's own files (in the judge, or for
services in a child of their own). Both have one face, so that a check drives either without knowing which.
"""

from __future__ import annotations

import http.client
import json
import socket
import types
from typing import Any, Protocol

import msgspec

from rung.grading import wire
from rung.grading.warm import Child, ChildStopped


class Raised(Exception):
    """The submission's code raised. `kinds`: names of the exception's classes, most special first.

    `lines`: (number, text) of the learner's own lines, innermost last.
    """

    def __init__(self, type_: str, kinds: tuple[str, ...], message: str, lines: tuple[tuple[int, str], ...] = ()) -> None:
        super().__init__(f"{type_}: {message}")
        self.type = type_
        self.kinds = kinds
        self.message = message
        self.lines = lines


class Reply(msgspec.Struct, frozen=True):
    """An HTTP reply. `json` is None when the body is none."""

    status: int
    text: str
    json: Any
    headers: dict[str, str]


class Thing(Protocol):
    """An object that the submission made."""

    def call(self, method: str, *args: Any, **kwargs: Any) -> Any: ...

    def get(self, attribute: str) -> Any: ...


class Kit(Protocol):
    """What a check can ask of a submission."""

    source: str

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any: ...

    def call_and_look(self, name: str, *args: Any, **kwargs: Any) -> tuple[Any, list[Any]]: ...

    def make(self, name: str, *args: Any, **kwargs: Any) -> Thing: ...

    def query(self, tables: dict[str, Any]) -> Any: ...

    def request(self, method: str, path: str, *, json: Any = None, body: bytes | None = None) -> Reply: ...

    def close(self) -> None: ...


class ChildKit:
    """Code that runs in a one-shot child."""

    def __init__(self, child: Child, files: dict[str, str], main: str, *, is_sql: bool = False, listener: socket.socket | None = None) -> None:
        self.source = files[main]
        self.child = child
        self.last_call: tuple[str, tuple[Any, ...], dict[str, Any]] | None = None
        self._address: tuple[str, int] | None = None
        if not is_sql:
            self._ask({"op": "load", "files": files, "main": main})
        if listener is not None:
            self._address = listener.getsockname()
            self._ask({"op": "serve", "handler": "Handler"})

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        self.last_call = (name, args, kwargs)
        return self._ask({"op": "call", "name": name, "args": args, "kwargs": kwargs, "give_back": False})["value"]

    def call_and_look(self, name: str, *args: Any, **kwargs: Any) -> tuple[Any, list[Any]]:
        """The answer, and the arguments as they are after the call."""
        self.last_call = (name, args, kwargs)
        reply = self._ask({"op": "call", "name": name, "args": args, "kwargs": kwargs, "give_back": True})
        after = reply.get("args")
        if not isinstance(after, list):
            raise wire.WireError("not a reply")
        return reply["value"], after

    def make(self, name: str, *args: Any, **kwargs: Any) -> Thing:
        self.last_call = (name, args, kwargs)
        return _ChildThing(self, self._ask({"op": "make", "name": name, "args": args, "kwargs": kwargs}))

    def query(self, tables: dict[str, Any]) -> Any:
        return self._ask({"op": "query", "sql": self.source, "tables": tables})

    def run(self, code: str, name: str) -> str:
        """Run `code` in the submission's module; the repr of its last expression."""
        value = self._ask({"op": "exec", "code": code, "name": name})
        return value if isinstance(value, str) else ""

    def request(self, method: str, path: str, *, json: Any = None, body: bytes | None = None) -> Reply:
        if self._address is None:
            raise RuntimeError("this task is no service")
        self.last_call = (f"{method} {path}", () if json is None else (json,), {} if body is None else {"body": body})
        try:
            return http_request(self._address, method, path, json, body, timeout=max(0.05, min(self.child.budget, 4.0)))
        except TimeoutError:
            raise ChildStopped("time") from None
        except (OSError, http.client.HTTPException):
            crash = self._ask({"op": "crash"})  # a dead child says so here
            if crash is not None:
                raise _as_raised(crash) from None
            raise Raised("NoAnswer", ("NoAnswer",), "the connection was closed without an answer") from None

    def close(self) -> None:
        self.child.close()

    def _ask(self, message: dict[str, Any]) -> Any:
        reply = self.child.ask(message)
        if "error" in reply:
            raise _as_raised(reply["error"])
        return reply["ok"]


class _ChildThing:
    def __init__(self, kit: ChildKit, number: Any) -> None:
        self._kit = kit
        self._number = number

    def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """The method's answer; the object itself when the method returned itself."""
        self._kit.last_call = ("." + method, args, kwargs)
        reply = self._kit._ask({"op": "method", "object": self._number, "name": method, "args": args, "kwargs": kwargs})
        return self if reply.get("is_self") is True else reply["value"]

    def get(self, attribute: str) -> Any:
        return self._kit._ask({"op": "get", "object": self._number, "name": attribute})["value"]


class LocalKit:
    """An author's file (reference or known wrong way), run in the judge on copies of the inputs."""

    def __init__(self, source: str, name: str, *, is_sql: bool = False) -> None:
        self.source = source
        self._module = types.ModuleType(name)
        self._database: Any = None
        if not is_sql:
            exec(compile(source, name, "exec"), self._module.__dict__)

    def call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        return self.call_and_look(name, *args, **kwargs)[0]

    def call_and_look(self, name: str, *args: Any, **kwargs: Any) -> tuple[Any, list[Any]]:
        args_, kwargs_ = _travel(list(args)), _travel(kwargs)
        value = _guarded(self._module.__dict__[name], args_, kwargs_)
        return _travel(value), args_

    def make(self, name: str, *args: Any, **kwargs: Any) -> Thing:
        return _LocalThing(_guarded(self._module.__dict__[name], _travel(list(args)), _travel(kwargs)))

    def query(self, tables: dict[str, Any]) -> Any:
        import duckdb

        if self._database is None:
            self._database = duckdb.connect(":memory:", config={"threads": "1"})
        for name, table in tables.items():
            self._database.register("given", table)
            self._database.execute(f'CREATE OR REPLACE TABLE "{name}" AS SELECT * FROM given')
            self._database.unregister("given")
        try:
            result = self._database.execute(self.source)
        except duckdb.Error as error:
            raise Raised(type(error).__name__, (type(error).__name__, "Error"), str(error)) from None
        return _travel(result.df())

    def request(self, method: str, path: str, *, json: Any = None, body: bytes | None = None) -> Reply:
        raise RuntimeError("a service runs in a child")

    def close(self) -> None:
        if self._database is not None:
            self._database.close()


class _LocalThing:
    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        value = _guarded(getattr(self._thing, method), _travel(list(args)), _travel(kwargs))
        return self if value is self._thing else _travel(value)

    def get(self, attribute: str) -> Any:
        try:
            return _travel(getattr(self._thing, attribute))
        except AttributeError as error:
            raise _local_raised(error) from None


def http_request(address: tuple[str, int], method: str, path: str, payload: Any, body: bytes | None, timeout: float) -> Reply:
    """One HTTP request to a loopback service. A dict or list as `payload` is sent as JSON. Raises `OSError` and kin."""
    link = http.client.HTTPConnection(address[0], address[1], timeout=timeout)
    try:
        data = json.dumps(payload).encode() if payload is not None else body
        headers = {"Content-Type": "application/json"} if data is not None else {}
        link.request(method, path, body=data, headers=headers)
        answer = link.getresponse()
        text = answer.read(4 * 2**20).decode("utf-8", errors="replace")
        try:
            parsed = json.loads(text) if text else None
        except ValueError:
            parsed = None
        return Reply(answer.status, text, parsed, {k.lower(): v for k, v in answer.getheaders()})
    finally:
        link.close()


def _travel(value: Any) -> Any:
    """The value as it would arrive from a child: the same plain forms on both sides of a comparison."""
    return wire.decode(wire.encode(value))


def _guarded(function: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
    try:
        return function(*args, **kwargs)
    except Exception as error:
        raise _local_raised(error) from error


def _local_raised(error: Exception) -> Raised:
    kinds = tuple(kind.__name__ for kind in type(error).__mro__ if issubclass(kind, BaseException))
    return Raised(type(error).__name__, kinds, str(error))


def _as_raised(error: Any) -> Raised:
    if not isinstance(error, dict):
        raise wire.WireError("not a reply")
    lines = tuple((int(n), str(text)) for n, text in error.get("lines", ()))
    kinds = tuple(str(k) for k in error.get("kinds", ()))
    return Raised(str(error.get("type", "Error")), kinds, str(error.get("message", "")), lines)
