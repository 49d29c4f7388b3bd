"""Who may talk to the local server: this machine, under its own name, from its own page, with the session's token.

What each rule stops:
- Host: a rebinding DNS name that points to 127.0.0.1 still sends its own name.
- Origin and Sec-Fetch-*: a foreign website that makes the browser post, embed or fetch.
- Token (as Jupyter has it): another user of the same machine, who can reach the port but not read the file.
- Response headers: no script, style, frame, form target or connection but our own.

`Referrer-Policy` is `same-origin`, not `no-referrer`: to other sites both say nothing, but under `no-referrer` a
browser sends `Origin: null` with our own forms (Fetch standard, "append a request Origin header"), and the origin
check would have to trust less.
"""

from __future__ import annotations

import secrets
from html import escape
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rung.web.token import cookie_value, same

OPEN_PATHS: Final = ("/healthz", "/favicon.ico")  # answer without a token; hold no data
OPEN_PREFIX: Final = "/static/"
SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
NONCE_KEY: Final = "rung.nonce"  # in the ASGI scope; templates put it where the editor finds it
COOKIE_AGE: Final = 60 * 60 * 24 * 30  # seconds

_FOREIGN = "Rung answers its own page only. This request came from another site, so nothing was done."
_UNNAMED = "Rung answers on this machine under 127.0.0.1 or localhost only. Nothing was done."


class Gate:
    """ASGI middleware around the whole application. `port` is the one that is listened on."""

    def __init__(self, app: ASGIApp, *, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._cookie = cookie_value(token)
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self.cookie_name = f"rung-session-{port}"  # cookies ignore the port, so the name carries it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return  # no websockets here
        nonce = secrets.token_urlsafe(16)
        scope[NONCE_KEY] = nonce

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(MutableHeaders(scope=message), nonce)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        """None when the request may pass, else the answer instead of it."""
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self._hosts:
            return PlainTextResponse(_UNNAMED, status_code=421)
        if not self._from_our_page(scope["method"], headers):
            return PlainTextResponse(_FOREIGN, status_code=403)
        path: str = scope["path"]
        if path in OPEN_PATHS or path.startswith(OPEN_PREFIX):
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = [value for name, value in query if name == "token"]
        if given and scope["method"] in SAFE_METHODS:
            if not same(given[-1], self._token):
                return self._explained(path)
            return self._welcomed(path, [(name, value) for name, value in query if name != "token"])
        if not same(_cookie(headers, self.cookie_name), self._cookie):
            return self._explained(path)
        return None

    def _from_our_page(self, method: str, headers: Headers) -> bool:
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        ours = origin is not None and origin.lower() in {f"http://{host}" for host in self._hosts}
        if method not in SAFE_METHODS:
            # `localhost` and `127.0.0.1` are different sites to a browser, so a form must come from its own Host.
            if origin is not None:
                return ours and origin.lower() == f"http://{headers['host'].lower()}"
            return site == "same-origin"
        if origin is not None and not ours:
            return False
        if site in (None, "same-origin", "none"):
            return True
        # A link on another site may lead here (it shows nothing without the cookie, which is SameSite=Strict);
        # nothing else of another site may: no frame, picture, script or fetch.
        return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"

    def _welcomed(self, path: str, query: list[tuple[str, str]]) -> Response:
        clean = "/" + path.lstrip("/")  # "//evil" would be another host
        response = RedirectResponse(clean + (f"?{urlencode(query)}" if query else ""), status_code=303)
        response.set_cookie(
            self.cookie_name, self._cookie, max_age=COOKIE_AGE, path="/", httponly=True, samesite="strict"
        )
        return response

    def _explained(self, path: str) -> Response:
        return HTMLResponse(_WITHOUT_TOKEN.replace("{path}", escape(path)), status_code=403)


def _cookie(headers: Headers, name: str) -> str:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[name].value if name in jar else ""


def _protect(headers: MutableHeaders, nonce: str) -> None:
    headers["Content-Security-Policy"] = (
        f"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    headers["X-Content-Type-Options"] = "nosniff"
    headers["X-Frame-Options"] = "DENY"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    headers.setdefault("Cache-Control", "no-store")


_WITHOUT_TOKEN = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Open Rung from its address</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/css/tokens.css"><link rel="stylesheet" href="/static/css/base.css">
<link rel="stylesheet" href="/static/css/layout.css"></head>
<body class="bare"><main class="notice"><p class="eyebrow">One step missing</p>
<h1>Open Rung from the address in your terminal</h1>
<p>This page is private to whoever started Rung on this machine, and this browser has not shown its key yet.</p>
<ol><li>Look at the terminal where <code>rung</code> runs.</li>
<li>Open the whole address that it printed. It ends in <code>?token=</code> and a long word.</li>
<li>No terminal at hand? Run <code>rung</code> again: it prints the address of the one that runs.</li></ol>
<p class="quiet">Nothing of your work is affected.</p></main></body></html>"""
