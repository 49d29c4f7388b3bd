"""One page: a template filled with a view, and the few things that stand on every page around it."""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from rung.service import Rung
from rung.trouble import Trouble
from rung.web import prose, words
from rung.web.addresses import href
from rung.web.security import NONCE_KEY

HERE = Path(__file__).parent
STATIC = HERE / "static"
THEMES = ("system", "light", "dark")
THEME_COOKIE = "rung-theme"
KEYS_COOKIE = "rung-keys"  # "off": no single-key shortcuts
LARGEST_FORM = 1_000_000  # bytes; a learner's file is a few kilobytes


class Fields:
    """The fields of a posted form. Missing is ''; line ends are "\\n", whatever the browser made of them."""

    def __init__(self, values: Mapping[str, list[str]]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> str:
        found = self._values.get(name)
        return found[-1].replace("\r\n", "\n").replace("\r", "\n") if found else ""

    def __contains__(self, name: str) -> bool:
        return name in self._values

    def all(self, name: str) -> list[str]:
        return list(self._values.get(name, []))

    def names(self) -> list[str]:
        return list(self._values)


def rung_of(request: Request) -> Rung:
    service: Rung = request.app.state.rung
    return service


def show(
    request: Request, template: str, *, section: str = "", status: int = 200, **context: Any
) -> HTMLResponse:
    """A whole page. `section` is the entry of the navigation that it belongs to."""
    theme = request.cookies.get(THEME_COOKIE, "system")
    text = (
        environment()
        .get_template(template)
        .render(
            section=section,
            nonce=request.scope.get(NONCE_KEY, ""),
            theme=theme if theme in THEMES else "system",
            keys_off=request.cookies.get(KEYS_COOKIE) == "off",
            path=request.url.path,
            **_live(request),
            **context,
        )
    )
    return HTMLResponse(text, status_code=status)


def piece(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A part of a page, to be swapped in by htmx."""
    return HTMLResponse(environment().get_template(template).render(**context), status_code=status)


def wants_piece(request: Request) -> bool:
    """Whether htmx asks (then a part of the page is enough)."""
    return request.headers.get("hx-request") == "true"


def go(address: str) -> RedirectResponse:
    """After a POST: look at the result with a GET, so that a reload repeats nothing."""
    return RedirectResponse(address, status_code=303)


def posted(handler: Callable[[Request, Fields], Response]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads the form and then runs `handler` in a thread."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(handler, request, await _fields(request))

    return endpoint


@cache
def environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(
        href=href,
        asset=asset,
        bundle=bundle,
        prose_parts=_parts,
        weekdays=words.WEEKDAYS,
        plural=words.plural,
        now=time.time,
    )
    env.filters.update(
        prose=lambda text: Markup(prose.html(text)),
        inline=lambda text: Markup(prose.inline(text)),
        code=lambda text, language="python": Markup(prose.code(text, language)),
        day=words.day,
        short_day=words.short_day,
        month=words.month,
        moment=words.moment,
        minutes=words.minutes,
        hours=words.hours,
        percent=words.percent,
        status_words=words.STATUS_WORDS.__getitem__,
        kind_words=words.KIND_WORDS.__getitem__,
        state_words=words.STATE_WORDS.__getitem__,
    )
    return env


@cache
def asset(name: str) -> str:
    """The address of a static file, with a digest so that it may be kept for good."""
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"


@cache
def bundle(name: str) -> str:
    """The address of a built island; '' when the islands were not built (the page then works as plain HTML)."""
    try:
        manifest = json.loads((STATIC / "built" / "manifest.json").read_text("utf-8"))
    except OSError:
        return ""
    return f"/static/built/{manifest[name]}" if name in manifest else ""


def _live(request: Request) -> dict[str, Any]:
    """Where live updates start from, and whether the grader is ready."""
    service: Rung | None = getattr(request.app.state, "rung", None)
    if service is None:
        return {"seq": None, "grader": None}
    live = service.live(request.app.state.seen)
    request.app.state.seen = live.seq
    return {"seq": live.seq, "grader": live.grader}


def _parts(text: str) -> list[tuple[Markup, str]]:
    return [(Markup(part.html), part.cell) for part in prose.parts(text)]


async def _fields(request: Request) -> Fields:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise Trouble(
                "too-large",
                "What was sent is larger than one megabyte.",
                "Nothing was saved or changed by it.",
                "Shorten the text and send it again.",
                http=413,
            )
    text = bytes(body).decode("utf-8", "replace")
    return Fields(parse_qs(text, keep_blank_values=True, max_num_fields=500))
