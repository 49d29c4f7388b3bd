import pytest

from rung.learner.observation import logit_of_label, of_item, of_judged
from rung.learner.state import TaskRecord

from .world import START, answer, judged, later

NEW = TaskRecord()


def test_dont_know_has_no_guess_in_it_and_weighs_more_than_a_wrong_answer() -> None:
    seen, wrong = of_item(answer("arrays", False, dont_know=True)), of_item(answer("arrays", False))
    assert seen.outcome == 0.0
    assert seen.guess == 0.0
    assert seen.slip < wrong.slip
    assert seen.weight > wrong.weight


def test_dont_know_is_never_right_even_when_the_event_says_so() -> None:
    assert of_item(answer("arrays", True, dont_know=True)).outcome == 0.0


def test_choosing_can_be_guessed_writing_hardly() -> None:
    assert of_item(answer("arrays", kind="choose")).guess == 0.25
    assert of_item(answer("arrays", kind="line")).guess < 0.05


@pytest.mark.parametrize("status", ["not-started", "not-gradable"])
def test_a_verdict_that_is_none_says_nothing(status: str) -> None:
    assert of_judged(judged("arrays", status), NEW) is None


def test_a_task_that_shows_no_skill_says_nothing() -> None:
    assert of_judged(judged({}), NEW) is None
    assert of_judged(judged({"arrays": 0.0}), NEW) is None


def test_help_lowers_the_weight_step_by_step() -> None:
    alone, hints, solution = (of_judged(judged("arrays", help_used=h), NEW) for h in (0, 1, 2))
    assert alone and hints and solution
    assert (alone.weight, hints.weight, solution.weight) == (1.0, 0.3, 0.1)


def test_a_pass_after_many_tries_weighs_a_little_less() -> None:
    first, fifth = of_judged(judged("arrays"), NEW), of_judged(judged("arrays"), TaskRecord(tries=4))
    assert first and fifth
    assert 0.5 < fifth.weight < first.weight


def test_the_second_failure_on_a_task_is_much_the_same_failure() -> None:
    first = of_judged(judged("arrays", "not-yet"), NEW)
    second = of_judged(judged("arrays", "not-yet"), TaskRecord(tries=1))
    assert first and second
    assert second.weight < first.weight < 1.0


def test_the_same_program_again_on_the_same_day_shows_little() -> None:
    from rung.learner.moment import days_of

    record = TaskRecord(solved="alone", last=days_of(START))
    soon, next_week = of_judged(judged("arrays"), record), of_judged(judged("arrays", at=later(7)), record)
    assert soon and next_week
    assert soon.weight < 0.2
    assert next_week.weight == 1.0


def test_labels_become_logits_around_the_middle() -> None:
    assert logit_of_label(3) == 0.0
    assert logit_of_label(1) < 0 < logit_of_label(5)
    assert logit_of_label(99) == logit_of_label(5)
