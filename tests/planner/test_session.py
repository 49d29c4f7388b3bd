from hypothesis import given, settings
from hypothesis import strategies as st

from rung.events import SessionStarted, from_json, to_json
from rung.learner import LearnerState, fold
from rung.planner import Session, plan_for, todays_session

from .world import (
    GRAPH,
    NEWCOMER,
    NOW,
    ROOMS,
    TAUGHT,
    TODAY,
    answered,
    goal,
    later,
    mastered,
    read,
    room,
    solved,
)


def session(state: LearnerState, minutes: int = 45, days: float = 0.0, seed: int = 1, rooms=ROOMS) -> Session:
    plan = plan_for(state, GRAPH, goal(), rooms, later(days), TODAY)
    return todays_session(state, GRAPH, plan, rooms, later(days), minutes, seed)


def kinds(found: Session) -> list[tuple[str, str]]:
    return [(step.type, step.skill) for step in found.steps]


histories = st.lists(
    st.one_of(
        st.builds(lambda s, d: [read(s, d)], st.sampled_from(TAUGHT), st.floats(0, 30)),
        st.builds(lambda s, d: solved(s, tasks=(1, 2), day=d), st.sampled_from(TAUGHT), st.floats(0, 30)),
        st.builds(
            lambda s, r, d: [answered(s, r, d)], st.sampled_from(list(GRAPH)), st.booleans(), st.floats(0, 30)
        ),
    ),
    max_size=8,
).map(lambda groups: sorted((event for group in groups for event in group), key=lambda event: event.at))


@given(
    histories, st.integers(1, 240), st.floats(31, 200), st.integers(0, 99), st.sets(st.sampled_from(TAUGHT))
)
@settings(max_examples=80, deadline=None)
def test_a_session_never_holds_an_untaught_skill_and_ends_in_time(
    history, minutes, days, seed, taught
) -> None:
    rooms = {skill: ROOMS[skill] for skill in TAUGHT if skill in taught}
    found = session(fold(history, GRAPH), minutes, days, seed, rooms)
    assert all(step.skill in rooms for step in found.steps)
    assert found.minutes == sum(step.minutes for step in found.steps)
    assert found.minutes <= max(5, minutes) or len(found.steps) == 1
    for step in found.steps:
        assert (step.task is not None) == (step.type == "task")
        assert (step.item is not None) == (step.type == "review")
        assert step.reason and step.title
        if step.task:
            assert step.task in {task.id for task in rooms[step.skill].tasks}
        if step.item:
            assert step.item in {item.name for item in rooms[step.skill].items}


def test_a_newcomer_reads_then_practises() -> None:
    assert kinds(session(NEWCOMER, 40)) == [
        ("lesson", "functions"),
        ("task", "functions"),
        ("task", "functions"),
    ]


def test_a_long_session_goes_on_to_what_today_makes_ready() -> None:
    found = kinds(session(NEWCOMER, 90))
    assert found[:3] == [("lesson", "functions"), ("task", "functions"), ("task", "functions")]
    assert ("lesson", "arrays") in found or ("lesson", "testing") in found


def test_nothing_is_begun_before_all_it_rests_on_is_in_the_session() -> None:
    rooms = {
        **ROOMS,
        "arrays": room("arrays", lesson_minutes=2),
        "testing": room("testing", lesson_minutes=2),
    }
    assert kinds(session(NEWCOMER, 26, rooms=rooms)) == [("lesson", "functions"), ("task", "functions")]


def test_a_read_lesson_is_not_read_again() -> None:
    assert kinds(session(fold([read("functions")], GRAPH), 30)) == [
        ("task", "functions"),
        ("task", "functions"),
    ]


def test_a_solved_task_is_not_given_again() -> None:
    state = fold([answered("functions", False), read("functions"), *solved("functions", tasks=(1,))], GRAPH)
    assert [step.task for step in session(state, 20).steps if step.type == "task"] == ["functions-2"]


def test_a_task_solved_with_help_comes_back() -> None:
    state = fold([read("functions"), *solved("functions", tasks=(1, 2), help_used=2)], GRAPH)
    assert [step.task for step in session(state, 30).steps] == ["functions-1", "functions-2"]


def test_proof_comes_after_all_practice() -> None:
    wrong = [answered("leakage", False, day=n / 100) for n in range(6)]
    known = mastered("functions", "arrays", "tables", "splits", "testing")
    state = fold([*wrong, read("leakage", 1), *solved("leakage", tasks=(1, 2), day=1)], GRAPH, known)
    tasks = [
        step.task for step in session(state, 60, days=1.1).steps if step.skill == "leakage" and step.task
    ]
    assert tasks == ["leakage-3"]


def test_what_is_due_comes_inside_the_session_and_takes_a_quarter_at_most() -> None:
    state = mastered("functions", "arrays", "tables")
    found = session(state, 40, days=40)
    reviews = [step for step in found.steps if step.type == "review"]
    assert reviews
    assert sum(step.minutes for step in reviews) <= 10
    assert found.steps[0].type == "lesson"
    assert found.steps[-1].type == "review" or len({s.skill for s in found.steps if s.type != "review"}) > 1
    assert reviews[0].reason == "Last practised 39 days ago; this keeps it."


def test_with_nothing_due_something_inferred_is_checked() -> None:
    state = fold([answered("splits", context="placement"), answered("splits", day=0.01)], GRAPH)
    found = session(state, 45, days=0.02)
    assert any(step.type == "review" and "sure" in step.reason for step in found.steps)


def test_what_does_not_fit_is_offered_alone_and_says_so() -> None:
    rooms = {"functions": room("functions", lesson_minutes=15, task_minutes=20)}
    found = session(NEWCOMER, 5, rooms=rooms)
    assert kinds(found) == [("lesson", "functions")]
    assert found.steps[0].reason.endswith("stop where you like, your place is kept.")


def test_nothing_is_given_twice_in_one_session() -> None:
    state = fold([answered("splits", context="placement"), answered("splits", day=0.01)], GRAPH)
    for minutes in (5, 15, 45, 120):
        steps = [(step.type, step.skill, step.task) for step in session(state, minutes, days=0.02).steps]
        assert len(set(steps)) == len(steps)


def test_where_everything_is_done_the_session_is_reviews_or_nothing() -> None:
    state = mastered(*TAUGHT)
    assert session(state, 45, days=0.1).steps == ()
    assert session(state, 45, days=0.1).text.startswith("Nothing is due today")
    assert {step.type for step in session(state, 45, days=60).steps} == {"review"}


def test_no_room_at_all_is_an_empty_session() -> None:
    assert session(NEWCOMER, 45, rooms={}).steps == ()


def test_the_same_arguments_give_the_same_session() -> None:
    state = mastered("functions", "arrays")
    assert session(state, 45, days=30, seed=4) == session(state, 45, days=30, seed=4)


def test_steps_fit_the_event_that_keeps_them() -> None:
    steps = tuple(step.plain() for step in session(mastered("functions"), 45, days=30).steps)
    event = SessionStarted(id="a" * 32, at=NOW, session="s", steps=steps)
    assert from_json(to_json(event)) == event
    assert all({"type", "skill", "minutes"} <= set(step) for step in steps)
