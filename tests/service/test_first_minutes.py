"""From a fresh home to a plan: each stage leads to the next, and a restart changes nothing."""

from __future__ import annotations

from rung.service import Rung
from tests.service.world import RIGHT, World, place


def test_a_fresh_home_begins_with_one_event_and_one_button(rung: Rung) -> None:
    view = rung.home()
    assert (view.stage, view.next.link.place) == ("new", "first")
    assert rung.live(0).kinds == ("learner-started",)


def test_the_stages_follow_what_was_done(world: World, rung: Rung) -> None:
    first = rung.first()
    rung.submit(first.card.id, "good", first.digest)
    assert rung.home().stage == "fixed"
    place(rung)
    assert rung.home().stage == "placed"
    rung.goal_set("engineer", [0, 2, 4], 45)
    view = rung.home()
    assert view.stage == "planned"
    assert view.today is not None and view.today.state == "proposed"
    assert view.finish is not None and view.finish.p50 is not None


def test_every_page_is_the_same_after_a_restart(world: World, rung: Rung) -> None:
    first = rung.first()
    rung.submit(first.card.id, "good", first.digest)
    place(rung)
    rung.goal_set("engineer", [0, 2, 4], 45)
    rung.session_start()
    at = world.clock.at
    before = (
        rung.home(),
        rung.map(),
        rung.plan(),
        rung.session(),
        rung.skill("arrays"),
        rung.task(first.card.id),
    )
    rung.close()
    world.clock.at = at
    again = world.door()
    assert (again.home(), again.map(), again.plan(), again.session()) == before[:4]
    assert (again.skill("arrays"), again.task(first.card.id)) == before[4:]


def test_whoever_goes_straight_to_the_placement_is_not_sent_back(rung: Rung) -> None:
    rung.placement_start()
    assert rung.home().stage == "fixed"


def test_the_first_task_prepares_its_file_beside_its_statement(world: World, rung: Rung) -> None:
    view = rung.first()
    folder = world.home / "workspace" / view.card.id
    assert (folder / view.file).read_text() == view.starter
    assert "Do it." in (folder / "README.md").read_text()


def test_the_live_service_shows_its_measures_and_answers(rung: Rung) -> None:
    name = rung.first().card.id
    assert not rung.service_state(name).running
    view = rung.service_start(name)
    assert view.running and view.metrics == {"recall": 0.0, "accuracy": 0.97, "false_alarms": 0.0}
    assert rung.service_request({"amount": 5})["json"] == {"asked": ["POST", "/predict", {"amount": 5}]}


def test_a_right_answer_in_the_placement_moves_the_map(rung: Rung) -> None:
    before = rung.map().counts
    place(rung, RIGHT)
    after = rung.map().counts
    assert after.shown + after.inferred > before.shown + before.inferred
    assert after.total == before.total == 7
