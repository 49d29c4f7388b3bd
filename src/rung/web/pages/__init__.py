"""The pages, one module a noun. Each lists its own routes."""

from __future__ import annotations

from starlette.routing import BaseRoute

from rung.web.pages import (
    chart,
    data,
    first,
    goal,
    help,
    home,
    lesson,
    live,
    placement,
    review,
    session,
    task,
)

ROUTES: list[BaseRoute] = [
    *live.ROUTES,
    *home.ROUTES,
    *first.ROUTES,
    *placement.ROUTES,
    *chart.ROUTES,
    *goal.ROUTES,
    *session.ROUTES,
    *lesson.ROUTES,
    *task.ROUTES,
    *review.ROUTES,
    *data.ROUTES,
    *help.ROUTES,
]
