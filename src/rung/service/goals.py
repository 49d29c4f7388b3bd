"""The goal: the role, the study days, the days off, as set or as suggested. Values for the planner, no views of dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rung.catalog.model import Role
from rung.events import AwaySet, GoalSet
from rung.planner import Away, Goal
from rung.planner.goal import closed_weights, goal_hours
from rung.service.desk import Desk
from rung.service.views import RoleView
from rung.trouble import Trouble

SUGGESTED_WEEKDAYS = (0, 1, 2, 3, 4)
SUGGESTED_MINUTES = 45  # the middle of a session as people have it: 30 to 60


def current_role(desk: Desk) -> str:
    """The role of the goal, else of the suggestion; '' when the content has none."""
    if desk.record.goals and desk.record.goals[-1].role in desk.catalog.roles:
        return desk.record.goals[-1].role
    return next(iter(desk.catalog.roles), "")


def weights_of(desk: Desk, role: str) -> Mapping[str, float]:
    """The role's skills and all they rest on, with weights."""
    found: Mapping[str, float] = desk.once(
        ("weights", role),
        lambda: closed_weights(
            goal_of(desk.catalog.roles[role], SUGGESTED_WEEKDAYS, 45, date(2000, 1, 1)), desk.graph
        ),
    )
    return found


def current_goal(desk: Desk) -> Goal:
    goals = [one for one in desk.record.goals if one.role in desk.catalog.roles]
    if goals:
        return goal_from(desk, goals[-1])
    role = current_role(desk)
    if not role:
        raise Trouble(
            "no-roles",
            "The content names no target role.",
            "Your work is safe; a plan needs a role to lead to.",
            "Install Rung again to bring its content back.",
            http=404,
        )
    return goal_of(desk.catalog.roles[role], SUGGESTED_WEEKDAYS, SUGGESTED_MINUTES, desk.today())


def goal_from(desk: Desk, event: GoalSet) -> Goal:
    return goal_of(
        desk.catalog.roles[event.role], event.weekdays, event.minutes, date.fromisoformat(event.start)
    )


def goal_of(role: Role, weekdays: Sequence[int], minutes: int, start: date) -> Goal:
    return Goal(role=role.id, weights=role.skills, weekdays=tuple(weekdays), minutes=minutes, start=start)


def checked_goal(desk: Desk, role: str, weekdays: Sequence[int], minutes: int, start: date | None) -> Goal:
    try:
        if role not in desk.catalog.roles:
            raise ValueError(f"there is no role {role!r}")
        day = start or desk.today()
        if abs((day - desk.today()).days) > 3653:
            raise ValueError("the start is more than ten years away")
        return goal_of(desk.catalog.roles[role], sorted(set(weekdays)), minutes, day)
    except ValueError as error:
        raise Trouble(
            "bad-goal",
            f"This goal cannot be used: {error}.",
            "Your goal is as it was.",
            "Choose a role, at least one day of the week, and 5 to 720 minutes a day.",
            http=400,
        ) from error


def roles(desk: Desk) -> tuple[RoleView, ...]:
    def view(role: Role) -> RoleView:
        wanted = goal_of(role, SUGGESTED_WEEKDAYS, SUGGESTED_MINUTES, date(2000, 1, 1))
        return RoleView(
            role.id, role.title, role.summary, len(weights_of(desk, role.id)), goal_hours(wanted, desk.graph)
        )

    roles: tuple[RoleView, ...] = desk.once(
        "roles", lambda: tuple(view(one) for one in desk.catalog.roles.values())
    )
    return roles


def days_off(desk: Desk) -> tuple[Away, ...]:
    spans = (span_of(one) for one in desk.record.days_off())
    return tuple(span for span in spans if span.last >= desk.today())


def span_of(event: AwaySet) -> Away:
    return Away(date.fromisoformat(event.first), date.fromisoformat(event.last))
