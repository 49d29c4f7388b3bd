"""A quick item of one skill: in a review, to test out of it, or below its lesson."""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rung.web.answer import answer_of, seconds_of
from rung.web.page import Fields, go, posted, rung_of, show

Context = Literal["review", "probe", "lesson"]


def review(request: Request) -> Response:
    skill = request.path_params["skill"]
    view = rung_of(request).review(skill, _context(request.query_params.get("as", "")))
    return show(request, "review.html", section="home", view=view)


def answer(request: Request, form: Fields) -> Response:
    view = rung_of(request).review_answer(
        form["question"], answer_of(form), dont_know="dont_know" in form, seconds=seconds_of(form)
    )
    if view.answered is None:  # the grader went away meanwhile; the item is asked again
        return go(f"/review/{quote(view.skill, safe='')}?{urlencode({'as': view.context})}")
    return show(request, "review.html", section="home", view=view)


def answered(request: Request) -> Response:
    """One past answer: the evidence behind a mark."""
    view = rung_of(request).answered(request.path_params["event"])
    return show(
        request, "answered.html", section="map", view=view, skill=rung_of(request).skill(view.item.skill)
    )


def _context(given: str) -> Context:
    return "probe" if given == "probe" else "lesson" if given == "lesson" else "review"


ROUTES = [
    Route("/review/{skill}", review),
    Route("/review/{skill}/answer", posted(answer), methods=["POST"]),
    Route("/answers/{event}", answered),
]
