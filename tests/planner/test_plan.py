from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from rung.learner import fold
from rung.planner import Away, plan_for

from .world import GRAPH, NEWCOMER, NOW, ROOMS, TAUGHT, TODAY, answered, goal, later, mastered

weightings = st.dictionaries(st.sampled_from(list(GRAPH)), st.floats(0.1, 1), min_size=1)


@given(weightings, st.sets(st.sampled_from(TAUGHT)))
@settings(max_examples=40, deadline=None)
def test_the_plan_holds_all_that_is_needed_and_respects_prerequisites(
    weights: dict[str, float], known: set[str]
) -> None:
    state = mastered(*known)
    plan = plan_for(state, GRAPH, goal(weights), ROOMS, later(0.1), TODAY)
    place = {step.skill: number for number, step in enumerate(plan.steps)}
    assert set(place) | set(plan.done) == GRAPH.closure(weights)
    assert not set(place) & set(plan.done)
    assert all(place[p] < place[s] for s in place for p in GRAPH.requires(s) if p in place)
    starts = [step.start.mid for step in plan.steps]
    assert starts == sorted(starts)
    assert all(step.reason for step in plan.steps)


def test_steps_not_taught_here_are_marked_and_counted_honestly() -> None:
    plan = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY)
    assert {step.skill for step in plan.untaught} == {"serving", "drift", "gradients", "networks"}
    hours = sum(step.hours for step in plan.untaught)
    assert f"4 of them ({hours:.0f} hours) are not taught here yet" in plan.text
    assert plan.taught_finish is not None
    assert plan.taught_finish.mid < plan.finish.mid
    assert plan.taught_hours.mid < plan.hours.mid


def test_where_all_is_taught_nothing_is_said_of_what_is_not() -> None:
    assert "not taught" not in plan_for(NEWCOMER, GRAPH, goal({"leakage": 1.0}), ROOMS, NOW, TODAY).text


def test_the_next_step_is_one_that_can_be_taken_here() -> None:
    plan = plan_for(mastered(*TAUGHT), GRAPH, goal(), ROOMS, later(0.1), TODAY)
    assert plan.next_taught is None
    assert len(plan.untaught) == 4
    first = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY).next_taught
    assert first is not None
    assert first.skill == "functions"


def test_reasons_name_what_rests_on_it() -> None:
    plan = plan_for(NEWCOMER, GRAPH, goal({"leakage": 1.0}), ROOMS, NOW, TODAY)
    reasons = {step.skill: step.reason for step in plan.steps}
    assert reasons["functions"] == "4 later skills of your goal rest on it, Arrays first."
    assert reasons["splits"] == "Leakage rests on it. It comes after Tables."
    assert reasons["leakage"] == "The role uses it directly and often. It comes after Splits."


def test_what_answers_point_to_is_a_short_check() -> None:
    state = fold([answered("splits", context="placement"), answered("splits", day=0.01)], GRAPH)
    plan = plan_for(state, GRAPH, goal({"leakage": 1.0}), ROOMS, later(0.02), TODAY)
    reason = next(step.reason for step in plan.steps if step.skill == "functions")
    assert reason.startswith("You probably have this; a short check settles it.")


def test_days_off_move_the_finish_and_nothing_else() -> None:
    plain = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY)
    away = plan_for(NEWCOMER, GRAPH, goal(), ROOMS, NOW, TODAY, [Away(date(2026, 3, 9), date(2026, 3, 22))])
    assert (away.finish.mid - plain.finish.mid).days == 14
    assert away.hours == plain.hours


def test_a_later_start_is_respected_and_a_past_one_means_today() -> None:
    later_start = plan_for(NEWCOMER, GRAPH, goal(start=date(2026, 5, 4)), ROOMS, NOW, TODAY)
    assert later_start.steps[0].start.low == date(2026, 5, 4)
    past = plan_for(NEWCOMER, GRAPH, goal(start=date(2020, 1, 1)), ROOMS, NOW, TODAY)
    assert past.steps[0].start.low == TODAY


def test_a_reached_goal_says_so() -> None:
    plan = plan_for(mastered("functions"), GRAPH, goal({"functions": 1.0}), ROOMS, later(0.1), TODAY)
    assert plan.text.startswith("Nothing is left of this goal")


def test_five_minutes_once_a_week_still_has_a_date() -> None:
    plan = plan_for(NEWCOMER, GRAPH, goal(minutes=5, weekdays=(6,)), ROOMS, NOW, TODAY)
    assert plan.finish.high.year > 2030
