"""What is yours: export, import, days off, colours and keys."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.service.views import ExchangeView
from rung.trouble import Trouble
from rung.web.page import KEYS_COOKIE, THEME_COOKIE, THEMES, Fields, go, posted, rung_of, show
from rung.web.security import COOKIE_AGE

_LARGEST_IMPORT = 200_000_000  # bytes
_FORMATS = {"zip": "application/zip", "jsonl": "application/x-ndjson"}


def data(request: Request) -> Response:
    return _show(request)


def export(request: Request) -> Response:
    """Everything known of the learner as one file."""
    form = request.path_params["form"]
    if form not in _FORMATS:
        form = "zip"
    with tempfile.TemporaryDirectory(prefix="rung-export-") as folder:
        path = Path(folder) / f"rung.{form}"
        rung_of(request).export(path)
        body = path.read_bytes()
    name = f"rung-{date.today().isoformat()}.{form}"
    return Response(
        body, media_type=_FORMATS[form], headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


async def bring(request: Request) -> Response:
    """Read an export that was chosen in the page."""
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > _LARGEST_IMPORT:
        raise Trouble(
            "too-large",
            "The file is larger than 200 megabytes.",
            "Nothing was imported.",
            "Use `rung import FILE` in the terminal for a file of this size.",
            http=413,
        )
    async with request.form(max_files=1, max_fields=4) as form:
        sent = form.get("file")
        if sent is None or isinstance(sent, str) or not sent.filename:
            raise Trouble(
                "no-such-file",
                "No file was chosen.",
                "Nothing was imported.",
                "Choose an export and try again.",
                http=400,
            )
        body = await sent.read()
        ending = Path(sent.filename).suffix.lower()
    return await run_in_threadpool(_bring, request, body, ending if ending in (".zip", ".jsonl") else ".zip")


def away(request: Request, form: Fields) -> Response:
    try:
        first, last = date.fromisoformat(form["first"]), date.fromisoformat(form["last"] or form["first"])
    except ValueError:
        raise Trouble(
            "bad-dates",
            "These are not two dates.",
            "Your days off stay as they were.",
            "Give the first and the last day, for example 2027-03-01.",
            http=400,
        ) from None
    rung_of(request).away(first, last)
    return go("/data#away")


def theme(request: Request, form: Fields) -> Response:
    return _remember(THEME_COOKIE, form["theme"] if form["theme"] in THEMES else "system", request)


def keys(request: Request, form: Fields) -> Response:
    return _remember(KEYS_COOKIE, "off" if form["keys"] == "off" else "on", request)


def _bring(request: Request, body: bytes, ending: str) -> Response:
    with tempfile.TemporaryDirectory(prefix="rung-import-") as folder:
        path = Path(folder) / f"import{ending}"
        path.write_bytes(body)
        brought = rung_of(request).import_from(path)
    return _show(request, brought)


def _show(request: Request, brought: ExchangeView | None = None) -> Response:
    service = rung_of(request)
    return show(
        request, "data.html", section="data", view=service.help(), goal=service.goal(), brought=brought
    )


def _remember(cookie: str, value: str, request: Request) -> Response:
    response = go("/data#look")
    response.set_cookie(cookie, value, max_age=12 * COOKIE_AGE, httponly=True, samesite="strict")
    return response


ROUTES = [
    Route("/data", data),
    Route("/data/export.{form}", export),
    Route("/data/import", bring, methods=["POST"]),
    Route("/data/away", posted(away), methods=["POST"]),
    Route("/data/theme", posted(theme), methods=["POST"]),
    Route("/data/keys", posted(keys), methods=["POST"]),
]
