"""Keys, words and commands; and how this installation is."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.page import rung_of, show


def help_page(request: Request) -> Response:
    return show(request, "help.html", section="help", view=rung_of(request).help())


def doctor(request: Request) -> Response:
    return show(request, "doctor.html", section="help", view=rung_of(request).doctor())


ROUTES = [Route("/help", help_page), Route("/doctor", doctor)]
