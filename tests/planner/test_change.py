from datetime import date, timedelta
from itertools import pairwise

from rung.learner import fold
from rung.planner import Away, Plan, plan_for, what_changed, why_moved

from .world import GRAPH, NEWCOMER, NOW, ROOMS, TODAY, answered, goal, later, mastered, read, solved


def plan(state=NEWCOMER, aim=None, days: float = 0.0, away=()) -> Plan:
    return plan_for(state, GRAPH, aim or goal(), ROOMS, later(days), TODAY + timedelta(days=int(days)), away)


def test_nothing_done_is_nothing_changed() -> None:
    assert what_changed(NEWCOMER, NEWCOMER, GRAPH, NOW, NOW) == ()


def test_own_work_comes_first_with_before_and_after() -> None:
    after = fold([read("functions"), *solved("functions")], GRAPH)
    lines = what_changed(NEWCOMER, after, GRAPH, NOW, later(0.1))
    assert lines[0].startswith("Functions: unknown before, shown now (0.")


def test_a_step_back_is_told_plainly() -> None:
    before = fold(solved("arrays"), GRAPH)
    after = fold([answered("arrays", False, day=0.1)], GRAPH, before)
    lines = what_changed(before, after, GRAPH, later(0.1), later(0.1))
    assert "Arrays: " in lines[0]
    assert "down from" in lines[0] or "learning now" in lines[0]


def test_a_read_lesson_is_named() -> None:
    assert what_changed(NEWCOMER, fold([read("arrays")], GRAPH), GRAPH, NOW, NOW) == ("Arrays: lesson read.",)


def test_what_was_inferred_on_the_way_is_named() -> None:
    after = fold([answered("splits"), answered("splits", day=0.01)], GRAPH)
    lines = what_changed(NEWCOMER, after, GRAPH, NOW, later(0.02))
    assert any(line.startswith("Now inferred from your answers: ") and "Functions" in line for line in lines)


def test_mastery_that_lasts_is_announced_once() -> None:
    names = ("arrays", "tables", "functions", "splits")
    events = [e for n in range(10) for s in names for e in solved(s, tasks=(n,), day=9 * n)]
    cut = next(n for n in range(len(events)) if fold(events[: n + 1], GRAPH).beliefs["arrays"].alone == 10)
    states = [fold(events[:n], GRAPH) for n in range(cut + 2)]
    said = [
        line
        for before, after in pairwise(states)
        for line in what_changed(before, after, GRAPH, later(82), later(82))
        if line.startswith("Arrays is held now")
    ]
    assert len(said) == 1


def test_a_date_that_stands_still_needs_no_reason() -> None:
    assert why_moved(plan(), plan()) == ""


def test_fewer_minutes_are_named_as_the_reason() -> None:
    text = why_moved(plan(), plan(aim=goal(minutes=30)))
    assert text.startswith("+")
    assert "30 minutes a day instead of 45" in text
    back = why_moved(plan(aim=goal(minutes=30)), plan())
    assert back.startswith("−")


def test_days_off_and_weekdays_are_named() -> None:
    span = (Away(date(2026, 3, 9), date(2026, 3, 15)),)
    assert why_moved(plan(), plan(away=span)) == "+7 days: your days off changed."
    assert "3 days a week instead of 5" in why_moved(plan(), plan(aim=goal(weekdays=(0, 2, 4))))
    assert "the start is now 6 April" in why_moved(plan(), plan(aim=goal(start=date(2026, 4, 6))))


def test_what_is_done_brings_the_date_forward() -> None:
    text = why_moved(plan(), plan(mastered("functions"), days=0.1))
    assert text.startswith("−")
    assert "Functions is done" in text


def test_what_needs_a_second_pass_is_named() -> None:
    before = fold([answered("splits"), answered("splits", day=0.01)], GRAPH)
    after = fold([answered("functions", False, day=0.02), answered("arrays", False, day=0.03)], GRAPH, before)
    text = why_moved(plan(before, days=0.05), plan(after, days=0.05))
    assert text.startswith("+")
    assert "more time than expected" in text


def test_days_without_study_are_said_without_blame() -> None:
    text = why_moved(plan(), plan(days=7))
    assert text == "+7 days: 7 days passed with less done than planned."


def test_a_new_goal_is_a_new_date() -> None:
    assert why_moved(plan(), plan(aim=goal({"functions": 1.0}, role="other"))).startswith(
        "A new goal: finish around "
    )
