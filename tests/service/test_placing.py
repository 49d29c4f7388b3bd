"""Placement: 8 to 15 items, pausable, the same question after a restart, an answer counted once."""

from __future__ import annotations

import pytest

from rung.service import Rung, Trouble
from tests.service.world import RIGHT, World, place


def test_it_asks_between_eight_and_fifteen_items(rung: Rung) -> None:
    place(rung)
    view = rung.placement()
    assert view.state == "finished"
    assert view.at_least == 8 <= view.asked <= 15 == view.at_most
    assert view.summary is not None and view.summary.right == view.asked


def test_saying_i_do_not_know_is_counted_as_that(rung: Rung) -> None:
    view = rung.placement_start()
    view = rung.placement_answer(view.question, "", dont_know=True)
    assert view.asked == 1
    assert view.last is not None and view.last.dont_know and not view.last.verdict.right
    assert "I don't know yet" in rung.skill(view.last.item.skill).evidence[0].words


def test_the_open_question_survives_a_reload_and_a_restart(world: World, rung: Rung) -> None:
    view = rung.placement_start()
    assert rung.placement().question == view.question
    rung.close()
    again = world.door().placement()
    assert (again.state, again.question, again.item) == ("asking", view.question, view.item)


def test_an_answer_sent_twice_is_counted_once(rung: Rung) -> None:
    first = rung.placement_start()
    one = rung.placement_answer(first.question, RIGHT)
    two = rung.placement_answer(first.question, RIGHT)
    assert one.asked == two.asked == 1
    assert one.question == two.question
    assert one.last is not None and two.last is not None and one.last.event == two.last.event


def test_an_answer_to_another_question_is_refused_and_not_counted(rung: Rung) -> None:
    rung.placement_start()
    with pytest.raises(Trouble) as caught:
        rung.placement_answer("placement:loops/loops-0/99", RIGHT)
    assert caught.value.code == "stale-question"
    with pytest.raises(Trouble):
        rung.placement_answer("nonsense", RIGHT)
    assert rung.placement().asked == 0


def test_a_pause_keeps_the_question_for_later(world: World, rung: Rung) -> None:
    view = rung.placement_start()
    view = rung.placement_answer(view.question, RIGHT)
    assert rung.placement_pause().state == "paused"
    rung.close()
    again = world.door()
    assert again.placement().state == "paused"
    assert again.home().placement_paused
    back = again.placement_start()
    assert (back.state, back.question, back.asked) == ("asking", view.question, 1)


def test_stopping_early_finishes_with_what_is_known(rung: Rung) -> None:
    view = rung.placement_start()
    rung.placement_answer(view.question, RIGHT)
    view = rung.placement_finish()
    assert (view.state, view.asked) == ("finished", 1)
    assert rung.home().stage == "placed"


def test_while_the_grader_starts_the_page_says_so_and_asks_afterwards(world: World, rung: Rung) -> None:
    world.grader.state, world.grader.progress = "starting", "loading pandas"
    view = rung.placement_start()
    assert view.state == "preparing" and "loading pandas" in view.preparing
    world.grader.state = "ready"
    assert rung.placement().state == "asking"


def test_an_item_whose_generator_fails_is_passed_over(world: World, rung: Rung) -> None:
    view = rung.placement_start()
    broken = view.question.split("/")[1]
    rung.close()
    world.grader.broken_items.add(broken)
    again = world.door().placement()
    assert again.state == "asking" and again.question.split("/")[1] != broken


def test_no_item_is_asked_twice(rung: Rung) -> None:
    seen: list[str] = []
    view = rung.placement_start()
    while view.state == "asking":
        seen.append(view.question.rsplit("/", 1)[0])
        view = rung.placement_answer(view.question, "", dont_know=len(seen) % 2 == 0)
    assert len(seen) == len(set(seen))
