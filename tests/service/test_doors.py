"""Two doors on one home: what happens in one shows in the other, and nobody's work is lost."""

from __future__ import annotations

import threading

from rung.service import Rung
from tests.service.world import World


def test_what_is_solved_in_one_door_shows_in_the_other_without_reopening(world: World, rung: Rung) -> None:
    other = world.door("cli")
    seq = other.live(0).seq
    rung.submit("loops-3", "good", rung.task_open("loops-3").digest)
    news = other.live(seq)
    assert news.kinds == ("task-opened", "submitted", "judged")
    assert (news.tasks, news.skills) == (("loops-3",), ("loops",))
    assert other.task("loops-3").card.state == "passed"
    assert other.skill("loops").mark.status == "shown"
    assert other.live(news.seq).kinds == ()


def test_the_door_is_noted(world: World, rung: Rung) -> None:
    watch = world.door("watch")
    watch.task_open("loops-3")
    watch.submit("loops-3")
    assert rung.task("loops-3").attempts[0].door == "watch"


def test_both_doors_come_to_the_same_beliefs(world: World, rung: Rung) -> None:
    other = world.door("cli")
    for number in range(5):
        rung.submit("loops-3", f"bad {number}", rung.task_open("loops-3").digest)
        other.submit("arrays-9", f"good {number}", other.task_open("arrays-9").digest)
    rung.home()
    other.home()
    assert rung._at.beliefs == other._at.beliefs


def test_doors_that_submit_at_once_lose_nothing(world: World, rung: Rung) -> None:
    doors = [rung, world.door("cli"), world.door("watch")]
    for door in doors:
        door.task_open("loops-3")

    def work(door: Rung) -> None:
        for _ in range(5):
            door.submit("loops-3")

    threads = [threading.Thread(target=work, args=(door,)) for door in (*doors, rung)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    attempts = rung.task("loops-3").attempts
    assert len(attempts) == 20
    assert all(attempt.status is not None for attempt in attempts)


def test_a_session_begun_in_the_browser_goes_on_in_the_terminal(world: World, rung: Rung) -> None:
    rung.goal_set("engineer", [0, 1, 2, 3, 4], 60)
    begun = rung.session_start()
    assert world.door("cli").session().id == begun.id


def test_a_damaged_snapshot_is_passed_over(world: World, rung: Rung) -> None:
    for number in range(4):
        rung.submit("loops-3", f"good {number}", rung.task_open("loops-3").digest)
    rung._at._keep_snapshot()
    beliefs = rung._at.beliefs
    assert world.door()._at.beliefs == beliefs
    rung._at.log.set_snapshot("beliefs", 3, '{"half')
    assert world.door()._at.beliefs == beliefs
