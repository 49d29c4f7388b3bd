from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rung.planner import Away
from rung.planner.calendar import StudyDays

MONDAY = date(2026, 3, 2)
weekday_sets = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
starts = st.integers(0, 400).map(lambda n: MONDAY + timedelta(days=n))
spans = st.lists(
    st.tuples(st.integers(-20, 200), st.integers(0, 30)).map(
        lambda pair: Away(MONDAY + timedelta(days=pair[0]), MONDAY + timedelta(days=pair[0] + pair[1]))
    ),
    max_size=4,
)


def by_hand(weekdays: tuple[int, ...], first: date, away: list[Away], wanted: int) -> list[date]:
    found, day = [], first
    while len(found) < wanted:
        if day.weekday() in weekdays and not any(span.first <= day <= span.last for span in away):
            found.append(day)
        day += timedelta(days=1)
    return found


@given(weekday_sets, starts, spans)
@settings(max_examples=200)
def test_study_days_are_those_one_would_count_by_hand(
    weekdays: tuple[int, ...], first: date, away: list[Away]
) -> None:
    days = StudyDays(weekdays, first, away)
    assert [days.nth(n) for n in range(60)] == by_hand(weekdays, first, away, 60)


@given(weekday_sets, starts, st.integers(0, 500))
def test_more_weekdays_never_come_later(weekdays: tuple[int, ...], first: date, number: int) -> None:
    assert StudyDays(range(7), first).nth(number) <= StudyDays(weekdays, first).nth(number)


@given(weekday_sets, starts, spans, st.integers(0, 300))
def test_days_off_never_bring_a_date_forward(
    weekdays: tuple[int, ...], first: date, away: list[Away], number: int
) -> None:
    assert StudyDays(weekdays, first, away).nth(number) >= StudyDays(weekdays, first).nth(number)


def test_until_stops_at_the_last_day() -> None:
    days = StudyDays((0, 2), MONDAY, [Away(date(2026, 3, 9), date(2026, 3, 9))])
    assert days.until(date(2026, 3, 16)) == [MONDAY, date(2026, 3, 4), date(2026, 3, 11), date(2026, 3, 16)]
    assert days.until(MONDAY - timedelta(days=1)) == []


def test_no_study_day_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        StudyDays((), MONDAY)
