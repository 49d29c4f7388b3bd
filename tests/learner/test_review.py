from rung.learner import due_reviews, fold

from .world import SMALL, answer, later


def test_nothing_is_due_right_after_practice() -> None:
    assert due_reviews(fold([answer("arrays")], SMALL), SMALL, later(0.1)) == ()


def test_what_was_solved_is_due_once_it_has_faded() -> None:
    due = due_reviews(fold([answer("arrays")], SMALL), SMALL, later(10))
    assert [one.skill for one in due] == ["arrays"]
    assert due[0].retention < 0.85
    assert due[0].p < due[0].best
    assert due[0].days_since == 10


def test_what_was_never_solved_alone_is_never_due() -> None:
    events = [answer("arrays", False), answer("leakage", False, dont_know=True)]
    assert due_reviews(fold(events, SMALL), SMALL, later(100)) == ()


def test_the_cap_keeps_the_most_valuable() -> None:
    state = fold([answer(skill) for skill in SMALL], SMALL)
    everything = due_reviews(state, SMALL, later(30), cap=99)
    assert len(everything) == len(SMALL)
    assert due_reviews(state, SMALL, later(30), cap=2) == everything[:2]
    assert due_reviews(state, SMALL, later(30), cap=0) == ()
    assert [one.value for one in everything] == sorted((one.value for one in everything), reverse=True)


def test_a_skill_of_the_goal_comes_before_one_outside() -> None:
    state = fold([answer("shell"), answer("leakage")], SMALL)
    assert due_reviews(state, SMALL, later(30), {"shell": 1.0})[0].skill == "shell"
    assert due_reviews(state, SMALL, later(30), {"leakage": 1.0})[0].skill == "leakage"


def test_reviews_drift_apart_as_they_succeed() -> None:
    events, day, gaps = [answer("arrays")], 0.0, []
    for _ in range(4):
        gap = next(d for d in range(1, 400) if due_reviews(fold(events, SMALL), SMALL, later(day + d)))
        gaps.append(gap)
        day += gap
        events.append(answer("arrays", at=later(day)))
    assert gaps == sorted(gaps)
    assert gaps[-1] > 2 * gaps[0]
