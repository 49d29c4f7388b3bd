"""When something went wrong: what happened, what it means for the work, what to do next. As a page or as a piece."""

from __future__ import annotations

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from rung.trouble import Trouble
from rung.web.page import piece, show, wants_piece

_LOG = logging.getLogger("rung.web")


def trouble(request: Request, error: Exception) -> Response:
    """A `Trouble` already says everything in three sentences."""
    assert isinstance(error, Trouble)
    return _answer(request, error)


def nothing_here(request: Request, error: Exception) -> Response:
    return _answer(
        request,
        Trouble(
            "not-found",
            "There is no page at this address.",
            "Nothing of your work is affected.",
            "Go on from the start page, or look on the map for the skill you want.",
            http=404,
        ),
    )


def not_that_way(request: Request, error: Exception) -> Response:
    headers = error.headers if isinstance(error, HTTPException) else None
    answer = _answer(
        request,
        Trouble(
            "method",
            "This address does not take that kind of request.",
            "Nothing was changed.",
            "Go back and use the buttons of the page.",
            http=405,
        ),
    )
    answer.headers.update(headers or {})
    return answer


def ours(request: Request, error: Exception) -> Response:
    """A mistake in Rung itself: said as ours. The server logs the details to the terminal on its own."""
    return _answer(
        request,
        Trouble(
            "fault",
            f"Rung made a mistake of its own ({type(error).__name__}). It is not yours.",
            "Everything you saved or submitted before is kept.",
            "Go back and try once more. If it stays, the terminal shows the details for a report.",
            http=500,
        ),
    )


def _answer(request: Request, said: Trouble) -> Response:
    if wants_piece(request):
        return piece(request, "pieces/trouble.html", said.http, trouble=said)
    if request.headers.get("x-rung") or request.url.path == "/live":
        body = {"code": said.code, "what": said.what, "means": said.means, "do": said.do}
        return JSONResponse(body, status_code=said.http)
    try:
        return show(request, "trouble.html", status=said.http, trouble=said)
    except Exception:
        # The frame around every page asks the service too; when that is what failed, say it without the frame.
        _LOG.exception("the error page itself failed")
        return piece(request, "pieces/bare-trouble.html", said.http, trouble=said)
