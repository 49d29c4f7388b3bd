"""The application: routes, static files, faults, and the gate in front of all of it."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rung.service import Rung
from rung.trouble import Trouble
from rung.web import faults
from rung.web.page import STATIC
from rung.web.pages import ROUTES
from rung.web.security import Gate


def create_app(rung: Rung, *, token: str, port: int) -> ASGIApp:
    """The whole page as one ASGI application for the service `rung`."""
    app = Starlette(
        routes=[*ROUTES, Mount("/static", _Static(directory=STATIC))],
        exception_handlers={
            Trouble: faults.trouble,
            404: faults.nothing_here,
            405: faults.not_that_way,
            Exception: faults.ours,
        },
    )
    app.state.rung = rung
    app.state.seen = 0  # the newest event that any page has been told of
    return Gate(app, token=token, port=port)


class _Static(StaticFiles):
    """Static files that may be kept: their addresses carry a digest."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kept = b"v=" in scope["query_string"] or scope["path"].endswith((".js", ".woff2"))

        async def labelled(message: Message) -> None:
            if message["type"] == "http.response.start" and kept and message["status"] in (200, 304):
                message["headers"].append((b"cache-control", b"public, max-age=31536000, immutable"))
            await send(message)

        await super().__call__(scope, receive, labelled)
