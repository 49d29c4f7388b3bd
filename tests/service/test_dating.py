"""Goal, plan and dates: a preview writes nothing, more minutes are never later, bad values are named."""

from __future__ import annotations

from datetime import date

import pytest

from rung.service import Rung, Trouble
from tests.service.world import World, place


def test_without_a_goal_one_is_suggested(rung: Rung) -> None:
    view = rung.goal()
    assert not view.is_set
    assert (view.role, view.weekdays, view.minutes) == ("engineer", (0, 1, 2, 3, 4), 45)
    assert view.roles[0].skills == 7


def test_moving_the_minutes_moves_the_dates_and_writes_nothing(rung: Rung) -> None:
    before = rung.live(0).seq
    finishes = [rung.goal_preview("engineer", [0, 1, 2], minutes).finish.p50 for minutes in (15, 30, 60, 120)]
    assert all(day is not None for day in finishes)
    assert finishes == sorted(finishes, reverse=True) and finishes[0] != finishes[-1]
    assert rung.live(0).seq == before


def test_the_range_is_in_order_and_said_in_words(rung: Rung) -> None:
    finish = rung.goal_set("engineer", [0, 1, 2], 30).finish
    assert finish.p10 is not None and finish.p50 is not None and finish.p90 is not None
    assert finish.p10 <= finish.p50 <= finish.p90
    assert "eight of ten" in finish.words


def test_a_goal_that_is_set_stays(world: World, rung: Rung) -> None:
    rung.goal_set("engineer", [5, 6, 5], 90, date(2026, 12, 1))
    view = world.door("cli").goal()
    assert (view.is_set, view.weekdays, view.minutes, view.start) == (True, (5, 6), 90, date(2026, 12, 1))
    assert view.weekly_minutes == 180


@pytest.mark.parametrize(
    ("role", "weekdays", "minutes"),
    [
        ("pilot", [0], 45),
        ("engineer", [], 45),
        ("engineer", [7], 45),
        ("engineer", [0], 4),
        ("engineer", [0], 1000),
    ],
)
def test_a_goal_that_cannot_be_used_is_named_and_changes_nothing(
    rung: Rung, role: str, weekdays: list[int], minutes: int
) -> None:
    with pytest.raises(Trouble) as caught:
        rung.goal_set(role, weekdays, minutes)
    assert (caught.value.code, caught.value.http) == ("bad-goal", 400)
    assert not rung.goal().is_set


def test_a_finish_beyond_ten_years_is_said_instead_of_dated(rung: Rung) -> None:
    view = rung.goal_preview("engineer", [0], 5, date(2036, 11, 1))
    assert view.finish.p90 is None and "ten years" in view.finish.words


def test_days_off_push_the_finish_and_are_no_lapse(world: World, rung: Rung) -> None:
    before = rung.goal_set("engineer", [0, 1, 2, 3, 4], 30).finish.p50
    view = rung.away(date(2026, 11, 24), date(2026, 12, 24))
    assert before is not None and view.finish.p50 is not None and view.finish.p50 > before
    assert (view.away[0].first, view.away[0].last) == (date(2026, 11, 24), date(2026, 12, 24))
    rhythm = rung.home().rhythm
    assert rhythm is not None and rhythm.planned == 1
    back = rung.away_clear(date(2026, 11, 24), date(2026, 12, 24))
    assert back.away == () and back.finish.p50 == before
    assert rung.away(date(2026, 11, 24), date(2026, 12, 24)).away == view.away
    with pytest.raises(Trouble) as caught:
        rung.away(date(2026, 12, 2), date(2026, 12, 1))
    assert caught.value.code == "bad-dates"


def test_the_plan_teaches_only_what_is_taught_and_counts_the_rest(rung: Rung) -> None:
    place(rung, "dont-know")
    view = rung.plan()
    assert view.steps[0].skill == "values"
    assert all(step.taught and step.starts and step.why for step in view.steps)
    assert [step.skill for step in view.not_taught] == ["far-away"]
    assert (view.totals.not_taught, view.totals.not_taught_hours) == (1, 4.0)
    assert "not taught here yet" in view.not_taught_words


def test_the_reason_of_a_move_names_what_changed(world: World, rung: Rung) -> None:
    rung.goal_set("engineer", [0, 1, 2, 3, 4], 60)
    world.clock.pass_days(1)
    rung.goal_set("engineer", [0, 1], 30)
    assert "2 days a week instead of 5" in rung.plan().changed
    assert "30 minutes a day instead of 60" in rung.plan().changed


def test_the_calendar_holds_the_study_days(rung: Rung) -> None:
    from icalendar import Calendar

    rung.goal_set("engineer", [0, 3], 45)
    entries = Calendar.from_ical(rung.calendar()).walk("VEVENT")
    days = [entry["DTSTART"].dt for entry in entries if "study" in str(entry["SUMMARY"])]
    assert days and {day.weekday() for day in days} == {0, 3}


def test_the_week_counts_days_on_which_something_was_done(world: World, rung: Rung) -> None:
    rung.goal_set("engineer", [0, 1, 2, 3, 4], 30)
    rung.submit("values-0", "good", rung.task_open("values-0").digest)
    world.clock.pass_days(1)
    rung.submit("values-0", "bad", rung.task("values-0").digest)
    rhythm = rung.home().rhythm
    assert rhythm is not None and rhythm.words == "2 of 5 days this week"
    assert [day.studied for day in rhythm.days] == [True, True, *[False] * 5]
