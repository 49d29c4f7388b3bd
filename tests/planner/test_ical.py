from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from rung.planner import Away, Plan, calendar_file, plan_for

from .world import GRAPH, NEWCOMER, NOW, ROOMS, TODAY, goal


def plan(minutes: int = 45, away: tuple[Away, ...] = ()) -> Plan:
    return plan_for(NEWCOMER, GRAPH, goal(minutes=minutes, weekdays=(0, 2)), ROOMS, NOW, TODAY, away)


def entries(data: bytes) -> list[Event]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


def starts(data: bytes) -> list[datetime]:
    return [e["dtstart"].dt for e in entries(data) if isinstance(e["dtstart"].dt, datetime)]


def test_it_holds_eight_weeks_of_sessions_on_the_study_days() -> None:
    found = starts(calendar_file(plan(), "me", NOW))
    assert found[0] == datetime(2026, 3, 2, 19, 0)
    assert {day.weekday() for day in found} == {0, 2}
    assert found[-1].date() <= TODAY + timedelta(weeks=8)
    assert len(found) == 17


def test_sessions_last_as_long_as_the_plan_says() -> None:
    first = entries(calendar_file(plan(30), "me", NOW))[0]
    assert first["dtend"].dt - first["dtstart"].dt == timedelta(minutes=30)


def test_days_off_hold_no_session() -> None:
    away = (Away(date(2026, 3, 9), date(2026, 3, 15)),)
    assert not any(
        date(2026, 3, 9) <= d.date() <= date(2026, 3, 15)
        for d in starts(calendar_file(plan(away=away), "me", NOW))
    )


def test_milestones_stand_on_their_day_with_their_range() -> None:
    made = plan()
    stations = [
        e for e in entries(calendar_file(made, "me", NOW)) if not isinstance(e["dtstart"].dt, datetime)
    ]
    assert [e["dtstart"].dt for e in stations] == [m.by.mid for m in made.milestones]
    assert made.milestones[0].by.high.isoformat() in str(stations[0]["description"])


def test_ids_are_stable_unique_and_a_persons_own() -> None:
    def ids(data: bytes) -> list[str]:
        return [str(entry["uid"]) for entry in entries(data)]

    once, again = (
        ids(calendar_file(plan(), "me", NOW)),
        ids(calendar_file(plan(30), "me", NOW + timedelta(hours=3))),
    )
    assert once == again
    assert len(set(once)) == len(once)
    assert not set(once) & set(ids(calendar_file(plan(), "you", NOW)))


def test_lines_are_those_of_the_standard() -> None:
    data = calendar_file(plan(), "me", NOW)
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"PRODID" in data and b"VERSION:2.0" in data
