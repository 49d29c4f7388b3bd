"""The first screen: one thing to do, and where you stand."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rung.web.page import asset, rung_of, show


def home(request: Request) -> Response:
    view = rung_of(request).home()
    template = "newcomer.html" if view.stage == "new" else "home.html"
    return show(request, template, section="home", view=view)


def favicon(request: Request) -> Response:
    return RedirectResponse(asset("img/rung.svg"), status_code=307)


ROUTES = [Route("/", home), Route("/favicon.ico", favicon)]
