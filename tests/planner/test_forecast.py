from datetime import timedelta
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from rung.learner import fold
from rung.planner import Room, make_plan, sample_work
from rung.planner.forecast import sessions_for

from .world import GRAPH, NEWCOMER, NOW, ROOMS, TODAY, goal, later, mastered, room, wide_graph

WORK = sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed=3)


@given(st.integers(5, 720), st.integers(5, 720))
def test_more_minutes_never_give_a_later_date(one: int, other: int) -> None:
    few, many = sorted((one, other))
    slow, quick = (make_plan(WORK, goal(minutes=m), TODAY) for m in (few, many))
    for before, after in [
        (slow.finish, quick.finish),
        *((a.by, b.by) for a, b in zip(slow.milestones, quick.milestones, strict=True)),
    ]:
        assert (after.low, after.mid, after.high) <= (before.low, before.mid, before.high)
        assert after.low <= before.low and after.mid <= before.mid and after.high <= before.high
    assert all(b.start.mid <= a.start.mid for a, b in zip(slow.steps, quick.steps, strict=True))


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(0, 6))
def test_one_more_weekday_never_gives_a_later_date(days: set[int], extra: int) -> None:
    fewer = make_plan(WORK, goal(weekdays=tuple(days)), TODAY).finish
    more = make_plan(WORK, goal(weekdays=tuple({*days, extra})), TODAY).finish
    assert more.low <= fewer.low and more.mid <= fewer.mid and more.high <= fewer.high


@given(st.integers(0, 1000))
@settings(max_examples=25)
def test_ranges_are_in_order_for_every_seed(seed: int) -> None:
    work = sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed)
    assert 0 < work.hours.low <= work.hours.mid <= work.hours.high
    assert work.taught_hours.mid < work.hours.mid
    ends = [end.mid for end in work.ends]
    assert ends == sorted(ends)
    assert work.ends[-1].mid > work.hours.mid  # days that are missed count in the dates, not in the work


def test_the_same_arguments_give_the_same_futures() -> None:
    assert sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed=3).ends == WORK.ends
    assert sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed=4).ends != WORK.ends


def test_what_is_done_shortens_the_way_and_leaves_the_dice_of_the_rest_alone() -> None:
    state = mastered("functions")
    work = sample_work(state, GRAPH, goal(), ROOMS, later(0.1), seed=3)
    assert work.done == ("functions",)
    assert work.hours.mid < WORK.hours.mid
    assert work.hours.low < WORK.hours.low and work.hours.high < WORK.hours.high


def test_the_range_holds_about_four_in_five_of_fresh_futures() -> None:
    many = sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed=99, draws=4000)
    for seed in range(5):
        few = sample_work(NEWCOMER, GRAPH, goal(), ROOMS, NOW, seed=seed)
        assert abs(few.hours.mid / many.hours.mid - 1) < 0.15
        assert abs(few.hours.low / many.hours.low - 1) < 0.2
        assert abs(few.hours.high / many.hours.high - 1) < 0.2


def test_sessions_leave_time_for_reviews() -> None:
    assert sessions_for(0.0, 60) == 0
    assert sessions_for(0.85, 60) == 1
    assert sessions_for(0.86, 60) == 2


def test_nothing_left_is_finished_at_once() -> None:
    state = mastered("functions")
    work = sample_work(state, GRAPH, goal({"functions": 1.0}), ROOMS, later(0.1), seed=1)
    plan = make_plan(work, goal({"functions": 1.0}), TODAY)
    assert plan.finish.high == TODAY
    assert plan.steps == () and plan.milestones == ()
    assert plan.taught_finish is None


def test_218_skills_are_forecast_quickly_and_redated_at_once() -> None:
    graph = wide_graph(218, seed=1)
    rooms: dict[str, Room] = {skill: room(skill) for skill in graph.order[:30]}
    aim = goal(dict.fromkeys(graph, 1.0))
    sample_work(fold([], graph), graph, aim, rooms, NOW, seed=1)  # first use fills the graph's tables
    begun = process_time()
    work = sample_work(fold([], graph), graph, aim, rooms, NOW, seed=1)
    sampled = process_time() - begun
    begun = process_time()
    plan = make_plan(work, aim, TODAY)
    assert sampled < 0.2  # about 0.03 s on a quiet machine
    assert process_time() - begun < 0.05
    assert plan.finish.low > TODAY + timedelta(days=365)
