"""Signs of life: whether the page can be served, and what happened in the other doors."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from rung.web.page import rung_of


async def healthz(request: Request) -> Response:
    """The page can be served. Says nothing of anybody, and needs no token."""
    return PlainTextResponse("ok\n")


def live(request: Request) -> Response:
    """What is new since `after`; with `task`, also the digest of its file, so that a change on disk is seen."""
    given = request.query_params.get("after", "")
    after = int(given) if given.isdecimal() else 0
    service = rung_of(request)
    news = service.live(after)
    task = request.query_params.get("task", "")
    return JSONResponse(
        {
            "seq": news.seq,
            "changed": news.seq != after,
            "kinds": news.kinds,
            "grader": {"state": news.grader.state, "words": news.grader.words},
            "digest": service.digest(task) if task in service.catalog.tasks else None,
        }
    )


ROUTES = [Route("/healthz", healthz), Route("/live", live)]
