"""The map, the list of the same, and one skill with the evidence behind its mark."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.service.views import MarkView
from rung.web.page import rung_of, show
from rung.web.picture import draw


def chart(request: Request) -> Response:
    view = rung_of(request).map()
    role = rung_of(request).catalog.roles.get(view.role)
    title = role.title if role else view.role
    return show(request, "map.html", section="map", view=view, picture=draw(view), role_title=title)


def listing(request: Request) -> Response:
    """The same as a table that can be filtered by area, status and words."""
    view = rung_of(request).map()
    asked = {name: request.query_params.get(name, "") for name in ("area", "status", "q", "goal")}
    lanes = [(lane, [mark for mark in lane.marks if _fits(mark, asked)]) for lane in view.lanes]
    return show(
        request,
        "list.html",
        section="map",
        view=view,
        asked=asked,
        lanes=[(lane, marks) for lane, marks in lanes if marks],
        found=sum(len(marks) for _, marks in lanes),
    )


def skill(request: Request) -> Response:
    view = rung_of(request).skill(request.path_params["skill"])
    return show(request, "skill.html", section="map", view=view)


def _fits(mark: MarkView, asked: dict[str, str]) -> bool:
    return (
        asked["area"] in ("", mark.area)
        and asked["status"] in ("", mark.status)
        and (not asked["goal"] or mark.on_goal)
        and all(word in f"{mark.title} {mark.skill}".lower() for word in asked["q"].lower().split())
    )


ROUTES = [Route("/map", chart), Route("/map/list", listing), Route("/skills/{skill}", skill)]
