"""An error says what happened, what it means for the work and what to do; as a page, a piece and data."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from rung.service import Rung
from tests.service.world import World
from tests.web.conftest import OWN, send


@pytest.mark.parametrize(
    ("path", "status"),
    [("/no/such/page", 404), ("/skills/nobody", 404), ("/tasks/nothing", 404), ("/lessons/far-away", 404), ("/submissions/none", 404), ("/answers/none", 404)],
)  # fmt: skip
def test_an_unknown_thing_is_a_friendly_page(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert "Start page" in answer.text
    assert "Traceback" not in answer.text


def test_the_wrong_method_changes_nothing_and_says_so(client: TestClient) -> None:
    answer = client.get("/placement/start")
    assert answer.status_code == 405
    assert "Nothing was changed" in answer.text


def test_a_piece_gets_its_error_as_a_piece(client: TestClient) -> None:
    answer = client.post("/tasks/nothing/run", headers=OWN | {"HX-Request": "true"})
    assert answer.status_code == 404
    assert 'role="alert"' in answer.text
    assert "<html" not in answer.text


def test_an_island_gets_its_error_as_data(client: TestClient) -> None:
    answer = client.post("/tasks/nothing/draft", headers=OWN | {"X-Rung": "island"})
    assert set(answer.json()) == {"code", "what", "means", "do"}


def test_our_own_mistake_is_said_to_be_ours(
    client: TestClient, rung: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(self: Rung) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Rung, "doctor", breaks)
    answer = client.get("/doctor")
    assert answer.status_code == 500
    assert "a mistake of its own" in answer.text
    assert "secret detail" not in answer.text


def test_an_error_in_the_frame_still_gives_a_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(self: Rung, after: int) -> None:
        raise RuntimeError("no log")

    monkeypatch.setattr(Rung, "live", breaks)
    answer = client.get("/help")
    assert answer.status_code == 500
    assert "a mistake of its own" in answer.text


def test_too_much_text_is_refused_before_it_is_read(client: TestClient) -> None:
    answer = send(client, "/tasks/values-0/draft", text="x" * 1_100_000)
    assert answer.status_code == 413
    assert "Nothing was saved" in answer.text


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/goal", {"role": "", "minutes": "30"}),
        ("/goal", {"role": "nobody", "weekday": ["0"], "minutes": "30"}),
        ("/goal", {"minutes": "many"}),
        ("/goal/preview", {"weekday": ["9", "x"], "minutes": "-3"}),
        ("/data/away", {"first": "tomorrow", "last": ""}),
        ("/data/away", {"first": "2027-03-05", "last": "2027-03-01"}),
        ("/session/step", {"step": "no"}),
        ("/session/finish", {}),
        ("/placement/answer", {"question": "old", "answer": "1"}),
        ("/review/values/answer", {"question": "old", "answer": "1"}),
    ],
)
def test_bad_input_gets_a_clear_sentence(client: TestClient, path: str, fields: dict[str, str]) -> None:
    answer = send(client, path, **fields)
    assert 400 <= answer.status_code < 500, answer.status_code
    assert "Start page" in answer.text


def test_an_import_of_something_else_changes_nothing(client: TestClient, rung: Rung) -> None:
    before = rung.live(0).seq
    answer = client.post("/data/import", files={"file": ("holiday.zip", b"not a zip")}, headers=OWN)
    assert 400 <= answer.status_code < 500
    assert client.post("/data/import", data={"file": ""}, headers=OWN).status_code == 400
    assert rung.live(0).seq == before


def test_without_a_grader_a_run_says_so_and_a_submission_is_kept(
    client: TestClient, rung: Rung, world: World
) -> None:
    view = rung.task_open("values-0")
    world.grader.state = "failed"
    assert client.post("/tasks/values-0/run", data={"text": "a"}, headers=OWN).status_code == 503
    send(client, "/tasks/values-0/submit", text="good = 1\n", digest=view.digest)
    assert "Your work is saved" in client.get("/tasks/values-0").text
