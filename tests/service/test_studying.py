"""Today's session: proposed, begun, step by step, ended with what changed."""

from __future__ import annotations

import pytest

from rung.service import Rung, Trouble
from rung.service.views import SessionView, StepView
from tests.service.world import RIGHT, World, place


@pytest.fixture
def planned(rung: Rung) -> Rung:
    place(rung, "dont-know")
    rung.goal_set("engineer", [0, 1, 2, 3, 4], 60)
    return rung


def _do(rung: Rung, step: StepView) -> None:
    match step.type:
        case "lesson":
            rung.lesson_read(step.skill, 6.0)
        case "task":
            rung.submit(step.link.id, "good", rung.task_open(step.link.id).digest)
        case "review":
            rung.review_answer(rung.review(step.skill).question, RIGHT)


def _current(view: SessionView) -> StepView:
    assert view.current is not None
    return view.steps[view.current]


def test_a_proposal_writes_nothing(planned: Rung) -> None:
    seq = planned.live(0).seq
    view = planned.session()
    assert view.state == "proposed" and view.steps and view.id == ""
    assert view.minutes <= 60
    assert planned.live(0).seq == seq


def test_a_session_begun_is_the_one_that_was_proposed(planned: Rung) -> None:
    proposed = planned.session()
    begun = planned.session_start()
    assert [step.title for step in begun.steps] == [step.title for step in proposed.steps]
    assert planned.session_start().id == begun.id


def test_doing_each_thing_finishes_its_step_and_in_the_end_the_session(planned: Rung) -> None:
    view = planned.session_start()
    count = len(view.steps)
    for number in range(count):
        assert view.current == number
        _do(planned, _current(view))
        view = planned.session()
    assert view.state == "finished"
    end = planned.end(view.id)
    assert (end.done, end.skipped) == (count, 0)
    assert end.changed and end.changed[0].skill == "values"
    assert end.finish is not None and end.next_day is not None
    assert end == planned.end()


def test_a_verdict_inside_of_a_session_leads_to_the_next_step(planned: Rung) -> None:
    view = planned.session_start()
    while _current(view).type != "task":
        _do(planned, _current(view))
        view = planned.session()
    step = _current(view)
    judged = planned.submit(step.link.id, "good", planned.task_open(step.link.id).digest)
    following = planned.session()
    assert judged.next.link == following.next.link or following.state == "finished"


def test_a_step_can_be_skipped_and_counts_as_skipped(planned: Rung) -> None:
    planned.session_start()
    view = planned.session_step(0, skipped=True)
    assert view.steps[0].state == "skipped"
    assert planned.session_step(0, skipped=False).steps[0].state == "skipped"
    with pytest.raises(Trouble) as caught:
        planned.session_step(99)
    assert caught.value.code == "no-such-step"


def test_ending_early_keeps_the_place(world: World, planned: Rung) -> None:
    planned.session_start()
    end = planned.session_finish()
    assert end.done == 0 and "Your place is kept" in end.headline
    assert planned.home().today is not None
    world.clock.pass_days(1)
    assert planned.session().state == "proposed"


def test_a_session_left_open_yesterday_does_not_come_back_today(world: World, planned: Rung) -> None:
    planned.session_start()
    world.clock.pass_days(1)
    assert planned.session().state == "proposed"


def test_after_a_finished_session_more_can_be_asked_for(planned: Rung) -> None:
    planned.session_start()
    planned.session_finish()
    assert planned.session_start().state == "finished"
    assert planned.session_start(more=True).state == "running"


def test_without_a_session_there_is_no_end(rung: Rung) -> None:
    for call in (rung.end, rung.session_finish):
        with pytest.raises(Trouble) as caught:
            call()
        assert caught.value.code == "no-session"


def test_a_lesson_is_read_once_and_leads_to_practice(rung: Rung) -> None:
    assert rung.lesson("loops").next.link.place == "task"
    seq = rung.live(0).seq
    assert rung.lesson_read("loops", 5.0).read
    rung.lesson_read("loops", 5.0)
    assert rung.live(seq).kinds == ("lesson-read",)
    assert len(rung.skill("loops").evidence) == 1


def test_a_skill_without_content_is_named_and_never_a_dead_end(rung: Rung) -> None:
    for call in (lambda: rung.lesson("far-away"), lambda: rung.review("far-away")):
        with pytest.raises(Trouble, match="Choose another skill") as caught:
            call()
        assert caught.value.code == "not-taught"
    view = rung.skill("far-away")
    assert view.mark.status == "not-taught" and not view.can_test_out


def test_a_review_keeps_its_question_until_it_is_answered(world: World, rung: Rung) -> None:
    question = rung.review("loops", "probe").question
    assert world.door("cli").review("loops", "probe").question == question
    view = rung.review_answer(question, RIGHT)
    assert view.answered is not None and view.answered.verdict.right
    assert rung.review_answer(question, "other").answered == view.answered
    assert rung.review("loops", "probe").question != question
    assert rung.skill("loops").mark.status == "shown"


def test_evidence_of_an_item_opens_as_it_was_asked(rung: Rung) -> None:
    question = rung.review("loops")
    rung.review_answer(question.question, "wrong one")
    row = rung.skill("loops").evidence[0]
    assert row.link.place == "answer"
    opened = rung.answered(row.link.id)
    assert (opened.item, opened.answer, opened.verdict.right) == (question.item, "wrong one", False)
    with pytest.raises(Trouble):
        rung.answered("nothing")


def test_the_next_task_is_the_newcomers_then_the_sessions(rung: Rung) -> None:
    first = rung.next_task()
    assert first.card.use == "first"
    rung.submit(first.card.id, "good", first.digest)
    place(rung, "dont-know")
    rung.goal_set("engineer", [0, 1, 2, 3, 4], 60)
    tasks = [step.link.id for step in rung.session_start().steps if step.type == "task"]
    assert rung.next_task().card.id == tasks[0]
