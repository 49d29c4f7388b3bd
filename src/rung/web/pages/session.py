"""Today's session: steps in order, one Next, an end that says what changed."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.addresses import href
from rung.web.page import Fields, go, posted, rung_of, show


def session(request: Request) -> Response:
    return show(request, "session.html", section="session", view=rung_of(request).session())


def start(request: Request, form: Fields) -> Response:
    view = rung_of(request).session_start(more="more" in form)
    if view.current is None:
        return go("/session")
    return go(href(view.steps[view.current].link))


def step(request: Request, form: Fields) -> Response:
    """The step at hand is done or skipped; go on to the next, or to the session when it was the last."""
    index = int(form["step"]) if form["step"].isdecimal() else -1
    view = rung_of(request).session_step(index, skipped="skipped" in form)
    if view.current is None:
        return go("/session")
    return go(href(view.steps[view.current].link))


def finish(request: Request, form: Fields) -> Response:
    view = rung_of(request).session_finish()
    return go(f"/session/end/{view.session}")


def end(request: Request) -> Response:
    view = rung_of(request).end(request.path_params.get("session", ""))
    return show(request, "end.html", section="session", view=view)


ROUTES = [
    Route("/session", session),
    Route("/session/start", posted(start), methods=["POST"]),
    Route("/session/step", posted(step), methods=["POST"]),
    Route("/session/finish", posted(finish), methods=["POST"]),
    Route("/session/end", end),
    Route("/session/end/{session}", end),
]
