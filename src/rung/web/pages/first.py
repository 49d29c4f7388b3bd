"""Fix a live model: the newcomer's task beside the service that it repairs, which really runs on this machine."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.service import Rung, Trouble
from rung.web.page import Fields, go, piece, posted, rung_of, show, wants_piece
from rung.web.pages.task import saved
from rung.web.payments import offer, payload_of
from rung.web.repair import Repair, Reply, answer_in


def first(request: Request) -> Response:
    service = rung_of(request)
    view = service.task_open(service.first().card.id)
    return show(
        request, "first.html", section="home", view=view, panel=_panel(request, view.card.id, start=False)
    )


def panel(request: Request) -> Response:
    """The running service, started when it is not there yet. Polled by the page until it runs."""
    name = rung_of(request).first().card.id
    return piece(request, "pieces/live-panel.html", panel=_panel(request, name, start=True))


def start(request: Request, form: Fields) -> Response:
    """Without a script: start the service by a button."""
    _panel(request, rung_of(request).first().card.id, start=True)
    return go("/first")


def send(request: Request, form: Fields) -> Response:
    """Send one payment and look at the answer."""
    service = rung_of(request)
    name = service.first().card.id
    offered = offer(service.catalog.tasks[name].folder)
    chosen = next((payment for payment in offered.payments if payment.id == form["payment"]), None)
    _send(
        request,
        chosen.title if chosen else "Your own payment",
        payload_of(form, offered),
        chosen.fraud if chosen else None,
    )
    if wants_piece(request):
        return piece(request, "pieces/live-panel.html", panel=_panel(request, name, start=True))
    return go("/first#panel")


def repair(request: Request, form: Fields) -> Response:
    """Save, restart the service with the new file, judge it, and ask the last payment again."""
    service = rung_of(request)
    name = service.first().card.id
    story = _story(request)
    story.gauges(service.service_state(name))  # so that "before" is what ran until now
    story.verdict = service.submit(name, form["text"], form["digest"])
    trouble = _restart(service, name)
    if story.last and trouble is None:
        _send(request, *story.last)
    if wants_piece(request):
        view = service.task(name)
        panel = _panel(request, name, start=False, trouble=trouble)
        return saved(story.verdict, piece(request, "pieces/repaired.html", view=view, panel=panel))
    return go("/first#panel")


def _story(request: Request) -> Repair:
    if not hasattr(request.app.state, "repair"):
        request.app.state.repair = Repair()
    story: Repair = request.app.state.repair
    return story


def _send(request: Request, title: str, payload: dict[str, Any], fraud: bool | None) -> None:
    answer = answer_in(rung_of(request).service_request(payload))
    request.app.state.reply = _story(request).reply(title, payload, answer, fraud)


def _restart(service: Rung, name: str) -> Trouble | None:
    try:
        service.service_start(name)
    except Trouble as trouble:
        return trouble
    return None


def _panel(request: Request, name: str, *, start: bool, trouble: Trouble | None = None) -> dict[str, Any]:
    """Everything the live panel shows."""
    service = rung_of(request)
    story = _story(request)
    state = service.service_state(name)
    if start and not state.running and service.grader().state == "ready":
        trouble = _restart(service, name)
        state = service.service_state(name)
    reply: Reply | None = getattr(request.app.state, "reply", None)
    return {
        "service": state,
        "gauges": story.gauges(state),
        "grader": service.grader(),
        "offer": offer(service.catalog.tasks[name].folder),
        "reply": reply,
        "verdict": service.task(name).latest,
        "trouble": trouble,
    }


ROUTES = [
    Route("/first", first),
    Route("/first/panel", panel),
    Route("/first/start", posted(start), methods=["POST"]),
    Route("/first/send", posted(send), methods=["POST"]),
    Route("/first/repair", posted(repair), methods=["POST"]),
]
