"""The plan as a calendar file: study sessions of the next weeks and the milestones. Times float: 19:00 is local."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from rung.planner.calendar import StudyDays
from rung.planner.plan import Plan

WEEKS = 8
EVENING = time(19, 0)


def calendar_file(plan: Plan, learner: str, now: datetime, hour: time = EVENING, weeks: int = WEEKS) -> bytes:
    """An .ics file (RFC 5545). `now` (aware) stamps it; `learner` makes the ids unique to this person.

    An id depends only on learner and date (or the milestone's number): importing a later plan moves entries in
    place of adding them again. A milestone stands on its expected day, with its range in the description.
    """
    from icalendar import Calendar, Event  # here: it is slow to load and only this page needs it

    calendar = Calendar()
    calendar.add("prodid", "-//Rung//study plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Rung study plan")
    days = StudyDays(plan.goal.weekdays, max(plan.goal.start, plan.today), plan.away)
    for day in days.until(plan.today + timedelta(weeks=weeks)):
        start = datetime.combine(day, hour)
        event = Event()
        event.add("uid", _uid(learner, f"session/{day.isoformat()}"))
        event.add("dtstamp", now)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=plan.goal.minutes))
        event.add("summary", f"Rung: study, {plan.goal.minutes} minutes")
        event.add("description", _topic(plan, day.isoformat()))
        calendar.add_component(event)
    for milestone in plan.milestones:
        event = Event()
        event.add("uid", _uid(learner, f"milestone/{milestone.number}"))
        event.add("dtstamp", now)
        event.add("dtstart", milestone.by.mid)
        event.add("dtend", milestone.by.mid + timedelta(days=1))
        event.add("summary", f"Rung milestone {milestone.number}: {milestone.title}")
        event.add(
            "description", f"Between {milestone.by.low.isoformat()} and {milestone.by.high.isoformat()}."
        )
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _topic(plan: Plan, day: str) -> str:
    current = [step for step in plan.steps if step.taught and step.start.mid.isoformat() <= day]
    step = current[-1] if current else plan.next_taught
    return f"About here by the plan: {step.title}." if step else "Reviews, as they come due."


def _uid(learner: str, what: str) -> str:
    return f"{uuid5(NAMESPACE_URL, f'rung/{learner}/{what}')}@rung"
