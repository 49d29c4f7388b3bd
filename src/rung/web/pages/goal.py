"""The goal (role, days, minutes) and the plan that follows from it."""

from __future__ import annotations

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.page import Fields, go, piece, posted, rung_of, show, wants_piece
from rung.web.timeline import band


def goal(request: Request) -> Response:
    view = rung_of(request).goal()
    return show(request, "goal.html", section="plan", view=view, band=band(view.finish, date.today()))


def preview(request: Request, form: Fields) -> Response:
    """The dates for other values. Nothing is written."""
    view = rung_of(request).goal_preview(form["role"], _weekdays(form), _minutes(form))
    shown: dict[str, Any] = {"view": view, "band": band(view.finish, date.today())}
    if wants_piece(request):
        return piece(request, "pieces/finish.html", **shown)
    return show(request, "goal.html", section="plan", **shown)


def choose(request: Request, form: Fields) -> Response:
    if "preview" in form:  # without a script: the same form, looked at before it is meant
        return preview(request, form)
    rung_of(request).goal_set(form["role"], _weekdays(form), _minutes(form))
    return go("/plan")


def plan(request: Request) -> Response:
    view = rung_of(request).plan()
    return show(request, "plan.html", section="plan", view=view, band=band(view.finish, date.today()))


def calendar(request: Request) -> Response:
    return Response(
        rung_of(request).calendar(),
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="rung-plan.ics"'},
    )


def _weekdays(form: Fields) -> list[int]:
    return sorted({int(day) for day in form.all("weekday") if day in "0123456" and len(day) == 1})


def _minutes(form: Fields) -> int:
    return int(form["minutes"]) if form["minutes"].isdecimal() else 0


ROUTES = [
    Route("/goal", goal, methods=["GET"]),
    Route("/goal", posted(choose), methods=["POST"]),
    Route("/goal/preview", posted(preview), methods=["POST"]),
    Route("/plan", plan),
    Route("/plan/calendar.ics", calendar),
]
