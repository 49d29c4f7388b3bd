"""Where a `Link` of the service leads in this door."""

from __future__ import annotations

from urllib.parse import quote

from rung.service.views import Link

_PLAIN = {
    "home": "/",
    "first": "/first",
    "placement": "/placement",
    "map": "/map",
    "goal": "/goal",
    "plan": "/plan",
    "session": "/session",
}
_WITH_ID = {
    "skill": "/skills/",
    "lesson": "/lessons/",
    "task": "/tasks/",
    "review": "/review/",
    "submission": "/submissions/",
    "answer": "/answers/",
}


def href(link: Link) -> str:
    """The address of a place. A place that needs an id and has none leads home."""
    if link.place in _WITH_ID and link.id:
        return _WITH_ID[link.place] + quote(link.id, safe="")
    return _PLAIN.get(link.place, "/")
