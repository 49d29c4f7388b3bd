"""Every page stands, at every stage, and every form does what its button says."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from starlette.testclient import TestClient

from rung.service import Rung
from tests.service.world import RIGHT, World
from tests.web.conftest import OWN, send

GOAL = {"role": "engineer", "weekday": ["0", "2"], "minutes": "30"}


def a_role(rung: Rung) -> str:
    return rung.goal().roles[0].id


@pytest.mark.parametrize(
    "path",
    ["/", "/placement", "/map", "/map/list", "/skills/values", "/skills/far-away", "/goal", "/plan", "/session", "/lessons/values", "/tasks/values-0", "/tasks/asked-one", "/review/values", "/review/values?as=probe", "/help", "/data", "/doctor", "/first"],
)  # fmt: skip
@pytest.mark.parametrize("grader", ["ready", "starting", "failed"])
def test_a_page_stands_whatever_the_grader_does(
    client: TestClient, world: World, path: str, grader: str
) -> None:
    world.grader.state = grader
    answer = client.get(path)
    assert answer.status_code == 200, answer.text[-600:]
    assert "<h1" in answer.text
    assert "</html>" in answer.text


def test_the_newcomer_sees_one_thing_to_do(client: TestClient) -> None:
    text = client.get("/").text
    main = text[text.index("<main") : text.index("</main>")]
    assert main.count("data-next") == 1
    assert 'href="/first"' in main


def test_placement_goes_from_start_to_end(client: TestClient, rung: Rung) -> None:
    assert send(client, "/placement/start").headers["location"] == "/placement"
    asked = 0
    while rung.placement().state == "asking" and asked < 20:
        question = rung.placement().question
        page = client.get("/placement")
        assert question in page.text
        fields = (
            {"question": question, "answer": RIGHT} if asked % 2 else {"question": question, "dont_know": "1"}
        )
        assert send(client, "/placement/answer", **fields).status_code == 303
        asked += 1
        assert "Because." in client.get("/placement").text  # why, at once
    assert rung.placement().state == "finished"
    assert "Choose where to" in client.get("/placement").text


def test_placement_can_be_paused_and_taken_up_again(client: TestClient, rung: Rung) -> None:
    send(client, "/placement/start")
    question = rung.placement().question
    assert send(client, "/placement/pause").headers["location"] == "/"
    assert "Paused" in client.get("/placement").text
    send(client, "/placement/start")
    assert question in client.get("/placement").text


def test_the_dates_of_a_preview_are_not_written(client: TestClient, rung: Rung) -> None:
    fields = GOAL | {"role": a_role(rung)}
    answer = client.post("/goal/preview", data=fields, headers=OWN | {"HX-Request": "true"})
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert not rung.goal().is_set


def test_a_goal_is_set_and_gives_a_plan_and_a_calendar(client: TestClient, rung: Rung) -> None:
    assert send(client, "/goal", **(GOAL | {"role": a_role(rung)})).headers["location"] == "/plan"
    goal = rung.goal()
    assert (goal.weekdays, goal.minutes) == ((0, 2), 30)
    assert "why" in client.get("/plan").text.lower()
    calendar = client.get("/plan/calendar.ics")
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.content.startswith(b"BEGIN:VCALENDAR")


def test_a_session_goes_from_begin_to_end(client: TestClient, rung: Rung) -> None:
    send(client, "/goal", **(GOAL | {"role": a_role(rung)}))
    first = send(client, "/session/start").headers["location"]
    assert client.get(first).status_code == 200
    while (view := rung.session()).current is not None:
        assert view.steps[view.current].title in client.get("/session").text
        send(client, "/session/step", step=view.current, skipped="1")
    end = send(client, "/session/finish").headers["location"]
    assert end.startswith("/session/end/")
    assert "What changed" in client.get(end).text


def test_a_draft_is_saved_and_a_change_elsewhere_is_not_overwritten(client: TestClient, rung: Rung) -> None:
    client.get("/tasks/values-0")
    view = rung.task("values-0")
    saved = send(client, "/tasks/values-0/draft", text="a = 1\r\n", digest=view.digest).json()
    assert saved["saved"]
    assert client.get("/tasks/values-0/draft").json() == {"text": "a = 1\n", "digest": saved["digest"]}
    refused = send(client, "/tasks/values-0/draft", text="b = 2\n", digest=view.digest).json()
    assert not refused["saved"]
    assert refused["disk_text"] == "a = 1\n"


@pytest.mark.parametrize(("text", "said"), [("good = 1\n", "Passed"), ("bad = 1\n", "Not yet")])
def test_a_submission_is_judged_with_and_without_a_script(
    client: TestClient, rung: Rung, text: str, said: str
) -> None:
    view = rung.task_open("values-0")
    answer = send(client, "/tasks/values-0/submit", text=text, digest=view.digest)
    assert answer.headers["location"] == "/tasks/values-0#verdict"
    assert said in client.get("/tasks/values-0").text
    piece = client.post(
        "/tasks/values-0/submit",
        data={"text": text, "digest": rung.digest("values-0")},
        headers=OWN | {"HX-Request": "true"},
    )
    assert said in piece.text
    assert "<html" not in piece.text
    assert piece.headers["rung-digest"] == rung.digest("values-0")


def test_a_run_shows_output_and_records_nothing(client: TestClient, rung: Rung) -> None:
    rung.task_open("values-0")
    before = rung.live(0).seq
    answer = client.post(
        "/tasks/values-0/run", data={"text": "a", "call": "f(1)"}, headers=OWN | {"HX-Request": "true"}
    )
    assert "f(1)" in answer.text
    assert rung.live(0).seq == before


def test_hints_come_one_by_one(client: TestClient, rung: Rung) -> None:
    rung.task_open("values-0")
    assert send(client, "/tasks/values-0/hint").headers["location"] == "/tasks/values-0#help"
    assert rung.task("values-0").hints[0] in client.get("/tasks/values-0").text


def test_questions_of_an_asked_task_are_answered_in_one_form(client: TestClient, rung: Rung) -> None:
    text = client.get("/tasks/asked-one").text
    assert "Question 1 of 2" in text
    answer = send(client, "/tasks/asked-one/answers", **{"q0-answer": RIGHT, "q1-answer": RIGHT})
    assert answer.status_code == 303
    latest = rung.task("asked-one").latest
    assert latest and latest.verdict and latest.verdict.passed


def test_a_review_is_answered_explained_and_opens_as_evidence(client: TestClient, rung: Rung) -> None:
    question = rung.review("values", "probe").question
    page = send(client, "/review/values/answer", question=question, answer=RIGHT)
    assert "Because." in page.text
    link = next(row.link for row in rung.skill("values").evidence if row.link.place == "answer")
    assert "Because." in client.get(f"/answers/{link.id}").text


def test_a_submission_opens_as_evidence_with_its_text(client: TestClient, rung: Rung) -> None:
    view = rung.task_open("values-0")
    judged = rung.submit("values-0", "good = '<b>'\n", view.digest)
    text = client.get(f"/submissions/{judged.submission}").text
    assert "All checks hold." in text
    assert "&lt;b&gt;" in text


def test_what_a_learner_writes_is_shown_and_never_run_as_markup(client: TestClient, rung: Rung) -> None:
    view = rung.task_open("values-0")
    rung.save("values-0", "</textarea><script>alert(1)</script>", view.digest)
    text = client.get("/tasks/values-0").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_everything_leaves_as_one_file_and_comes_back(client: TestClient, rung: Rung) -> None:
    rung.task_open("values-0")
    body = client.get("/data/export.zip")
    assert body.headers["content-disposition"].startswith("attachment")
    assert zipfile.ZipFile(io.BytesIO(body.content)).namelist()
    answer = client.post("/data/import", files={"file": ("rung.zip", body.content)}, headers=OWN)
    assert answer.status_code == 200
    assert 'role="status"' in answer.text


def test_days_off_are_planned(client: TestClient, rung: Rung) -> None:
    first = date.today().replace(year=date.today().year + 1)
    send(client, "/data/away", first=first.isoformat(), last=first.isoformat())
    assert rung.goal().away[0].first == first


@pytest.mark.parametrize(
    ("theme", "shown"),
    [
        ("dark", 'data-theme="dark"'),
        ("light", 'data-theme="light"'),
        ("system", "<html lang"),
        ("neon", "<html lang"),
    ],
)
def test_colours_are_remembered(client: TestClient, theme: str, shown: str) -> None:
    answer = send(client, "/data/theme", theme=theme)
    client.cookies.update(answer.cookies)
    text = client.get("/help").text
    assert shown in text
    assert ("data-theme=" in text) == (theme in ("dark", "light"))


def test_the_list_is_filtered_by_words_area_and_status(client: TestClient) -> None:
    assert "/skills/arrays" in client.get("/map/list?q=arr").text
    assert "/skills/tables" not in client.get("/map/list?q=arr").text
    assert "/skills/values" not in client.get("/map/list?area=data").text
    assert "/skills/values" not in client.get("/map/list?status=not-taught").text
    assert "No skill fits" in client.get("/map/list?q=no-such-thing").text


def test_live_tells_what_is_new_and_the_digest_of_a_file(client: TestClient, rung: Rung) -> None:
    view = rung.task_open("values-0")
    news = client.get("/live?after=0&task=values-0").json()
    assert news["changed"]
    assert news["digest"] == view.digest
    again = client.get(f"/live?after={news['seq']}").json()
    assert not again["changed"]
    assert again["digest"] is None
