"""Where do you start: one item at a time, free to say "I don't know yet", to pause and to stop."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.answer import answer_of, seconds_of
from rung.web.page import Fields, go, posted, rung_of, show


def placement(request: Request) -> Response:
    view = rung_of(request).placement()
    last = view.last or getattr(request.app.state, "placed", None)
    return show(request, "placement.html", section="home", view=view, last=last)


def start(request: Request, form: Fields) -> Response:
    rung_of(request).placement_start()
    return go("/placement")


def answer(request: Request, form: Fields) -> Response:
    view = rung_of(request).placement_answer(
        form["question"], answer_of(form), dont_know="dont_know" in form, seconds=seconds_of(form)
    )
    request.app.state.placed = view.last  # its explanation stands above the next question
    return go("/placement")


def pause(request: Request, form: Fields) -> Response:
    rung_of(request).placement_pause()
    return go("/")


def finish(request: Request, form: Fields) -> Response:
    rung_of(request).placement_finish()
    return go("/placement")


ROUTES = [
    Route("/placement", placement),
    Route("/placement/start", posted(start), methods=["POST"]),
    Route("/placement/answer", posted(answer), methods=["POST"]),
    Route("/placement/pause", posted(pause), methods=["POST"]),
    Route("/placement/finish", posted(finish), methods=["POST"]),
]
