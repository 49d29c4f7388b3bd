"""A lesson with its runnable cells."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.addresses import href
from rung.web.page import Fields, go, piece, posted, rung_of, show, wants_piece


def lesson(request: Request) -> Response:
    view = rung_of(request).lesson(request.path_params["skill"])
    return show(request, "lesson.html", section="session" if view.step else "map", view=view, ran=None)


def read(request: Request, form: Fields) -> Response:
    minutes = float(form["minutes"]) if form["minutes"].replace(".", "", 1).isdecimal() else 0.0
    view = rung_of(request).lesson_read(request.path_params["skill"], minutes)
    return go(href(view.next.link))


def run(request: Request, form: Fields) -> Response:
    """Run one cell. Nothing is recorded."""
    result = rung_of(request).run_cell(form["text"])
    if wants_piece(request):
        return piece(request, "pieces/ran.html", result=result)
    view = rung_of(request).lesson(request.path_params["skill"])
    ran = {"cell": form["cell"], "text": form["text"], "result": result}
    return show(request, "lesson.html", section="map", view=view, ran=ran)


ROUTES = [
    Route("/lessons/{skill}", lesson),
    Route("/lessons/{skill}/read", posted(read), methods=["POST"]),
    Route("/lessons/{skill}/run", posted(run), methods=["POST"]),
]
