"""The one-shot child: runs one person's code and answers calls with plain data. It never holds an answer.

What the judge may ask (one message each way, in order):
`load` the files · `call` a function · `make` an object · `method` and `get` on it · `query` SQL over tables ·
`exec` a cell and show its last value · `serve` HTTP on a socket that came with the start.
Nothing that this process says decides a verdict by itself: the judge compares values.
"""

from __future__ import annotations

import ast
import builtins
import io
import linecache
import os
import socket
import sys
import traceback
import types
from pathlib import Path
from typing import Any

from rung.grading import wire

_STDOUT_CHARS = 40_000
_REPR_CHARS = 4_000
_TRACE_LINES = 8


class Workbench:
    """The learner's module, the objects made from it, and what was printed."""

    def __init__(self, channel: socket.socket, listener: socket.socket | None, folder: Path) -> None:
        self.channel = channel
        self.listener = listener
        self.folder = folder
        self.module = types.ModuleType("solution")
        self.objects: list[Any] = []
        self.names: set[str] = set()
        self.printed = _Printed()
        self.crash: dict[str, Any] | None = None
        self.database: Any = None

    def work(self) -> None:
        """Answer messages until the judge hangs up."""
        while (data := _receive(self.channel)) is not None:
            request = wire.decode(data)
            self.channel.sendall(wire.frame(self._answer(request)))

    def _answer(self, request: dict[str, Any]) -> bytes:
        operation = getattr(self, "_do_" + str(request["op"]))
        try:
            reply = {"ok": operation(request)}
        except BaseException as error:  # SystemExit and KeyboardInterrupt of learner code are errors like any other
            reply = {"error": self._describe(error)}
        reply["printed"] = self.printed.take()
        try:
            return wire.encode(reply)
        except wire.WireError as error:
            return wire.encode({"error": {"type": "AnswerTooLarge", "message": str(error), "lines": ()}, "printed": ""})

    def _do_load(self, request: dict[str, Any]) -> None:
        for name, text in request["files"].items():
            (self.folder / name).write_text(text, encoding="utf-8")
            linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
            self.names.add(name)
        main = request["main"]
        self.module.__file__ = main
        sys.modules["solution"] = self.module
        sys.path.insert(0, str(self.folder))
        exec(compile(request["files"][main], main, "exec"), self.module.__dict__)

    def _do_call(self, request: dict[str, Any]) -> Any:
        function = self._named(request["name"])
        args, kwargs = list(request["args"]), dict(request["kwargs"])
        value = function(*args, **kwargs)
        return {"value": value, "args": args} if request["give_back"] else {"value": value}

    def _do_make(self, request: dict[str, Any]) -> int:
        self.objects.append(self._named(request["name"])(*request["args"], **request["kwargs"]))
        return len(self.objects) - 1

    def _do_method(self, request: dict[str, Any]) -> Any:
        thing = self.objects[request["object"]]
        value = getattr(thing, request["name"])(*request["args"], **request["kwargs"])
        return {"value": "self" if value is thing else value, "is_self": value is thing}

    def _do_get(self, request: dict[str, Any]) -> Any:
        return {"value": getattr(self.objects[request["object"]], request["name"])}

    def _do_query(self, request: dict[str, Any]) -> Any:
        """The learner's query over fresh copies of the given tables; None when it gives no table."""
        if self.database is None:
            import duckdb

            self.database = duckdb.connect(":memory:", config={"threads": "1", "autoinstall_known_extensions": "false"})
            self.database.execute("SET enable_external_access = false")
            self.database.execute("SET lock_configuration = true")
        for name, table in request["tables"].items():
            self.database.register("given", table)
            self.database.execute(f'CREATE OR REPLACE TABLE "{name}" AS SELECT * FROM given')
            self.database.unregister("given")
        result = self.database.execute(request["sql"])
        return result.df() if result.description else None

    def _do_exec(self, request: dict[str, Any]) -> str:
        """Run `code` in the module; the repr of its last expression, as a notebook shows it."""
        code, name = request["code"], request["name"]
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        self.names.add(name)
        tree = ast.parse(code, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        sys.modules["solution"] = self.module
        exec(compile(tree, name, "exec"), self.module.__dict__)
        if last is None:
            return ""
        value = eval(compile(ast.Expression(last.value), name, "eval"), self.module.__dict__)
        return "" if value is None else repr(value)[:_REPR_CHARS]

    def _do_crash(self, request: dict[str, Any]) -> Any:
        """The last exception that a request raised in the service, or None; asking takes it away."""
        crash, self.crash = self.crash, None
        return crash

    def _do_serve(self, request: dict[str, Any]) -> None:
        """Serve the learner's `Handler` on the given socket in a background thread."""
        import threading
        from http.server import ThreadingHTTPServer
        from socketserver import BaseServer

        if self.listener is None:
            raise RuntimeError("no socket was given")
        address = self.listener.getsockname()
        bench = self

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: Any) -> None:
                error = sys.exception()
                bench.crash = bench._describe(error) if error else None

        server = Server.__new__(Server)
        BaseServer.__init__(server, address, self._named(request["handler"]))  # the usual one would open a socket of its own
        server.socket, server.server_name, server.server_port = self.listener, address[0], address[1]
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def _named(self, name: str) -> Any:
        try:
            return self.module.__dict__[name]
        except KeyError:
            raise _Missing(name) from None

    def _describe(self, error: BaseException) -> dict[str, Any]:
        """The error as plain data, with the learner's own lines only."""
        lines: list[tuple[int, str]] = []
        for entry in traceback.extract_tb(error.__traceback__):
            if entry.filename in self.names:
                lines.append((entry.lineno or 0, (entry.line or "").strip()[:200]))
        if isinstance(error, SyntaxError) and error.filename in self.names:
            lines.append((error.lineno or 0, (error.text or "").strip()[:200]))
        try:
            message = error.msg if isinstance(error, SyntaxError) else str(error)
        except Exception:  # a learner's exception may have any __str__
            message = ""
        kinds = tuple(kind.__name__ for kind in type(error).__mro__ if issubclass(kind, BaseException))
        return {"type": type(error).__name__, "kinds": kinds, "message": message[:2000], "lines": tuple(lines[-_TRACE_LINES:])}


class _Missing(NameError):
    """The learner's file does not define a name that the task asks for."""


class _Printed(io.TextIOBase):
    """Takes what learner code prints, up to a bound; `take` empties it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        text = str(text)
        room = _STDOUT_CHARS - self._length
        if room > 0:
            self._parts.append(text[:room])
            self._length += len(text[:room])
            if len(text) > room:
                self._parts.append("\n… (more was printed than is shown)")
        return len(text)

    def take(self) -> str:
        text, self._parts = "".join(self._parts), []
        return text


def work(channel: socket.socket, listener: socket.socket | None, folder: Path) -> None:
    """Be the child: standard streams shut or caught, then answer the judge. Returns when the judge hangs up."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    bench = Workbench(channel, listener, folder)
    sys.stdout = sys.stderr = bench.printed
    sys.stdin = io.StringIO("")
    builtins.input = _no_input
    sys.setrecursionlimit(2_000)
    bench.work()


def _no_input(*_: Any) -> str:
    raise EOFError("input() has nobody to ask here: take values as arguments instead")


def _receive(channel: socket.socket) -> bytes | None:
    head = _exactly(channel, wire.HEAD_BYTES)
    return None if head is None else _exactly(channel, wire.frame_length(head))


def _exactly(channel: socket.socket, count: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < count:
        piece = channel.recv(min(count - len(parts), 1 << 20))
        if not piece:
            return None
        parts += piece
    return bytes(parts)


