"""The week: which days were planned and on which something was done. Never a streak."""

from __future__ import annotations

from datetime import timedelta

from rung.events import ItemAnswered, Judged, LessonRead
from rung.service import goals
from rung.service.desk import Desk
from rung.service.views import DayMark, RhythmView

_LATEST = 2000  # events looked at: far more than a week holds


def this_week(desk: Desk) -> RhythmView:
    """This week, Monday first."""
    today = desk.today()
    monday = today - timedelta(days=today.weekday())
    wanted = goals.current_goal(desk).weekdays if desk.catalog.roles else goals.SUGGESTED_WEEKDAYS
    off = [goals.span_of(one) for one in desk.record.days_off()]
    latest = desk.record.events[-_LATEST:]
    active = {desk.clock.day(e.at) for e in latest if isinstance(e, ItemAnswered | Judged | LessonRead)}
    days = tuple(
        DayMark(
            day=day,
            planned=day.weekday() in wanted and not any(span.first <= day <= span.last for span in off),
            studied=day in active,
        )
        for day in (monday + timedelta(days=number) for number in range(7))
    )
    studied, planned = sum(day.studied for day in days), sum(day.planned for day in days)
    words = (
        f"{studied} of {planned} days this week"
        if planned
        else f"{studied} {'day' if studied == 1 else 'days'} this week"
    )
    return RhythmView(days=days, studied=studied, planned=planned, words=words)
