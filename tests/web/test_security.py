"""A foreign site, a rebinding name and another user of the machine can neither run nor read anything."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rung.service import Rung
from rung.web.token import FILE, session_token
from tests.web.conftest import BASE, OWN, PORT, TOKEN

PAGES = ("/", "/map", "/plan", "/data/export.zip", "/live?after=0", "/tasks/values-0/draft")
ACTIONS = (
    "/placement/start",
    "/goal",
    "/data/away",
    "/tasks/values-0/submit",
    "/tasks/values-0/run",
    "/data/import",
)


def test_the_address_with_the_token_opens_the_page_and_leaves_no_token_behind(stranger: TestClient) -> None:
    answer = stranger.get(f"/map?token={TOKEN}&q=1")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/map?q=1"
    cookie = answer.headers["set-cookie"]
    assert f"rung-session-{PORT}=" in cookie
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert TOKEN not in cookie
    assert stranger.get("/map?q=1").status_code == 200


def test_the_way_in_never_leads_to_another_host(stranger: TestClient) -> None:
    answer = stranger.get(f"//evil.example/?token={TOKEN}")
    assert answer.headers.get("location", "/").startswith("/")
    assert not answer.headers.get("location", "/").startswith("//")


@pytest.mark.parametrize("path", PAGES)
def test_without_the_token_nothing_is_read(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "terminal" in answer.text
    assert "Values" not in answer.text


@pytest.mark.parametrize("token", ["", "x", "t" * 42, "t" * 44, "é" * 43])
def test_a_wrong_token_opens_nothing(stranger: TestClient, token: str) -> None:
    answer = stranger.get("/", params={"token": token})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_wrong_cookie_opens_nothing(stranger: TestClient) -> None:
    for value in (TOKEN, "", "0" * 64):
        stranger.cookies.set(f"rung-session-{PORT}", value)
        assert stranger.get("/").status_code == 403


@pytest.mark.parametrize("path", ACTIONS)
def test_without_the_token_nothing_is_done(stranger: TestClient, rung: Rung, path: str) -> None:
    before = rung.live(0).seq
    assert stranger.post(path, data={"text": "good"}, headers=OWN).status_code == 403
    assert rung.live(0).seq == before


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1", "", "[::1]:8147"]
)
def test_a_rebinding_name_reads_nothing(client: TestClient, host: str) -> None:
    for path in (*PAGES, "/healthz"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code == 421
        assert "Rung answers on this machine" in answer.text


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:8147",
        f"http://127.0.0.1:{PORT + 1}",
        f"http://localhost:{PORT}",
    ],
)
@pytest.mark.parametrize("path", ACTIONS)
def test_a_foreign_site_can_post_nothing(client: TestClient, rung: Rung, origin: str, path: str) -> None:
    before = rung.live(0).seq
    answer = client.post(
        path, data={"text": "good"}, headers={"Origin": origin, "Sec-Fetch-Site": "cross-site"}
    )
    assert answer.status_code == 403
    assert rung.live(0).seq == before


def test_a_cross_site_navigation_can_post_nothing(client: TestClient, rung: Rung) -> None:
    before = rung.live(0).seq
    for site in ("cross-site", "same-site", "none"):
        headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
        assert client.post("/placement/start", headers=headers).status_code == 403
    assert client.post("/placement/start").status_code == 403  # no word of where it comes from
    assert rung.live(0).seq == before


@pytest.mark.parametrize(
    ("mode", "dest"),
    [
        ("no-cors", "script"),
        ("no-cors", "image"),
        ("cors", "empty"),
        ("navigate", "iframe"),
        ("navigate", "embed"),
    ],
)
def test_a_foreign_site_can_embed_and_fetch_nothing(client: TestClient, mode: str, dest: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    for path in (*PAGES, "/static/css/base.css"):
        assert client.get(path, headers=headers).status_code == 403


def test_a_foreign_origin_reads_nothing_even_where_the_browser_says_nothing_else(client: TestClient) -> None:
    assert client.get("/data/export.zip", headers={"Origin": "http://evil.example"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/healthz", "/static/css/base.css", "/nothing/here"])
def test_every_answer_carries_the_strict_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    for rule in (
        "default-src 'none'",
        "script-src 'self';",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ):
        assert rule in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_no_page_holds_inline_script_or_style(client: TestClient) -> None:
    for path in (
        "/",
        "/map",
        "/map/list",
        "/goal",
        "/plan",
        "/session",
        "/help",
        "/data",
        "/doctor",
        "/tasks/values-0",
    ):
        text = client.get(path).text
        assert "<style" not in text, path
        assert " style=" not in text, path
        assert " onclick=" not in text, path
        assert "<script>" not in text, path


def test_the_nonce_is_fresh_each_time(client: TestClient) -> None:
    policies = {client.get("/").headers["content-security-policy"] for _ in range(3)}
    assert len(policies) == 3


def test_healthz_answers_without_a_token_and_says_nothing_of_anybody(stranger: TestClient) -> None:
    answer = stranger.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_the_token_file_is_for_its_owner_only_and_outlives_a_restart(tmp_path: Path) -> None:
    token = session_token(tmp_path / "run")
    path = tmp_path / "run" / FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert len(token) >= 43
    assert session_token(tmp_path / "run") == token


def test_a_token_that_others_could_read_is_replaced(tmp_path: Path) -> None:
    token = session_token(tmp_path)
    (tmp_path / FILE).chmod(0o644)
    fresh = session_token(tmp_path)
    assert fresh != token
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_a_token_behind_a_link_is_not_trusted(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("e" * 43)
    elsewhere.chmod(0o600)
    run = tmp_path / "run"
    run.mkdir()
    (run / FILE).symlink_to(elsewhere)
    assert session_token(run) != "e" * 43
    assert elsewhere.read_text() == "e" * 43


def test_base_is_loopback() -> None:
    from rung.web.server import ADDRESS

    assert ADDRESS == "127.0.0.1"
    assert BASE.startswith(f"http://{ADDRESS}")
