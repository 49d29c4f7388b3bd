"""Beliefs + target role + calendar → a plan with dated ranges, today's session, and the reasons. Pure.

    rooms = rooms_of(catalog)                                   # what is taught here: skill -> Room; once per catalogue
    goal  = Goal(role=…, weights=role.skills, weekdays=(0, 1, 2), minutes=45, start=date)
    work  = sample_work(state, graph, goal, rooms, at, seed)    # 200 futures of the remaining hours (the slow part)
    plan  = make_plan(work, goal, today, away=(Away(first, last), …))     # a millisecond or two: call it per drag
    plan  = plan_for(state, graph, goal, rooms, at, today, away, seed)    # both in one call

    session = todays_session(state, graph, plan, rooms, at, minutes, seed)    # Session: steps with an end
    lines   = what_changed(before, after, graph, at_before, at_after)         # sentences between two LearnerStates
    line    = why_moved(old_plan, new_plan)                                   # "+6 days: …", or "" when it stands still
    data    = calendar_file(plan, learner, now)                               # bytes of an .ics file

`at` is an aware UTC datetime; `today` is the learner's own calendar date. `seed` is the learner's seed.
The same `work` with more minutes (or more weekdays) never gives a later date: the futures are shared.
"""

from rung.planner.calendar import Away
from rung.planner.change import what_changed, why_moved
from rung.planner.forecast import DateRange, Range, Work, sample_work
from rung.planner.goal import Goal
from rung.planner.ical import calendar_file
from rung.planner.milestones import Milestone
from rung.planner.plan import Plan, PlanStep, make_plan, plan_for
from rung.planner.rooms import Room, TaskRef, rooms_of
from rung.planner.session import Session, SessionStep, todays_session

__all__ = [
    "Away",
    "DateRange",
    "Goal",
    "Milestone",
    "Plan",
    "PlanStep",
    "Range",
    "Room",
    "Session",
    "SessionStep",
    "TaskRef",
    "Work",
    "calendar_file",
    "make_plan",
    "plan_for",
    "rooms_of",
    "sample_work",
    "todays_session",
    "what_changed",
    "why_moved",
]
