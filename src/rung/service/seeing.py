"""The first screen, live news for open pages, and help."""

from __future__ import annotations

from rung import __version__
from rung.config import shorten
from rung.events import AnyEvent, ItemAnswered, Judged, LessonRead
from rung.service import asking, dating, evidence, finding, rhythm, studying
from rung.service.desk import Desk
from rung.service.grader import view_of
from rung.service.marks import LEGEND, all_marks, card, counts_of
from rung.service.views import (
    Action,
    GraderView,
    HelpView,
    HomeView,
    Link,
    LiveView,
    MapCounts,
    SessionView,
    Stage,
)

COMMANDS: tuple[tuple[str, str], ...] = (
    ("rung", "open Rung in the browser"),
    ("rung next", "prepare the next task's folder and say where it is"),
    ("rung watch", "check your file each time you save it"),
    ("rung check FILE", "check one file now"),
    ("rung map", "what is shown, inferred and unknown"),
    ("rung plan", "the order, the dates and why"),
    ("rung doctor", "how this installation is"),
    ("rung export FILE", "everything about you in one file"),
    ("rung import FILE", "bring it to another machine"),
    ("rung licences", "the licences of all parts"),
)
_HEADLINES: dict[Stage, tuple[str, str]] = {
    "new": (
        "A model is live, and it is wrong.",
        "A small fraud service runs on this machine. It looks accurate and catches nothing. Repair it.",
    ),
    "fixed": (
        "You repaired a live model.",
        "Now a short placement finds out what you know already. Saying “I don't know yet” costs nothing.",
    ),
    "placed": ("Your map has lit up.", "Choose where you want to be and when you study; the dates follow."),
    "planned": ("Today", ""),
}


def home(desk: Desk) -> HomeView:
    with desk.fresh():
        stage = _stage(desk)
        newcomer = finding.first_task(desk)
        counts = counts_of(all_marks(desk).values())
        planned = stage == "planned" and bool(desk.catalog.roles)
        today = studying.session(desk) if planned else None
        headline, detail = _HEADLINES[stage]
        if today is not None:
            headline, detail = _today_words(today)
        goal = dating.goal(desk) if planned else None
        return HomeView(
            stage=stage,
            headline=headline,
            detail=detail,
            next=today.next if today else _next(stage),
            first=card(desk, newcomer) if newcomer else None,
            placement_asked=len(desk.record.placement),
            placement_paused=desk.record.placement_paused,
            counts=counts,
            goal=goal,
            finish=goal.finish if goal else None,
            rhythm=rhythm.this_week(desk) if planned else None,
            today=today,
            recent=evidence.recent(desk),
            grader=view_of(desk.grader),
            troubles=_troubles(desk, counts),
        )


def live(desk: Desk, after_seq: int) -> LiveView:
    entries = desk.log.tail(after_seq) if desk.log.last_seq() > after_seq else ()
    events = [entry.event for entry in entries]
    kinds = tuple(dict.fromkeys(str(type(event).__struct_config__.tag) for event in events))
    return LiveView(
        seq=entries[-1].seq if entries else after_seq,
        kinds=kinds,
        skills=tuple(dict.fromkeys(skill for event in events for skill in _skills(event))),
        tasks=tuple(dict.fromkeys(str(task) for event in events if (task := getattr(event, "task", "")))),
        session=any(kind.startswith("session-") for kind in kinds),
        grader=view_of(desk.grader),
    )


def grader(desk: Desk) -> GraderView:
    return view_of(desk.grader)


def help_view(desk: Desk) -> HelpView:
    return HelpView(
        version=__version__,
        home=shorten(desk.home.root),
        workspace=shorten(desk.home.workspace),
        commands=COMMANDS,
        statuses=LEGEND,
        grader=view_of(desk.grader),
    )


def _stage(desk: Desk) -> Stage:
    record, newcomer = desk.record, finding.first_task(desk)
    if record.goals:
        return "planned"
    if record.placement_finished:
        return "placed"
    if record.placement or asking.open_question(desk, "placement") is not None:
        return "fixed"
    if newcomer is None or (newcomer.id in record.tasks and record.tasks[newcomer.id].passed):
        return "fixed"
    return "new"


def _next(stage: Stage) -> Action:
    return {
        "new": Action("Fix a live model", Link("first"), "It takes less than three minutes."),
        "fixed": Action(
            "Where do you start?", Link("placement"), "8 to 15 quick items; pause whenever you like."
        ),
        "placed": Action("Set your goal", Link("goal"), "The dates follow from your minutes."),
        "planned": Action("Today's session", Link("session")),
    }[stage]


def _today_words(today: SessionView) -> tuple[str, str]:
    if today.state == "running":
        return (
            "Your session is going on.",
            f"{today.headline}; about {today.minutes_left:.0f} minutes are left.",
        )
    if today.state == "finished":
        return "Today is done.", "What you did is counted. The next session waits until you want it."
    if today.state == "empty":
        return "Nothing is due today.", today.headline
    return f"Today: about {today.minutes:.0f} minutes.", today.headline


def _troubles(desk: Desk, counts: MapCounts) -> tuple[str, ...]:
    found = []
    waiting = len(desk.record.pending)
    if waiting:
        noun = "submission waits" if waiting == 1 else "submissions wait"
        found.append(f"{waiting} {noun} for the grader. Nothing is lost; they are judged when it is ready.")
    if desk.grader.state == "failed":
        found.append(view_of(desk.grader).words)
    if counts.total == 0:
        found.append(
            "The content holds no skills. Install Rung again to bring it back; your log is untouched."
        )
    return tuple(found)


def _skills(event: AnyEvent) -> tuple[str, ...]:
    if isinstance(event, Judged):
        return tuple(event.skills)
    if isinstance(event, ItemAnswered | LessonRead):
        return (event.skill,)
    return ()
