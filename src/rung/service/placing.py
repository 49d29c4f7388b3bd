"""Placement: 8 to 15 quick items, each the one that settles most. Its state is the log; only the open question is a note."""

from __future__ import annotations

from rung.catalog.model import ItemSpec
from rung.events import PlacementFinished, PlacementPaused
from rung.learner import next_question, stop_reason
from rung.learner.constants import PLACEMENT_LEAST, PLACEMENT_MOST
from rung.service import asking, dating, goals
from rung.service.asking import Question
from rung.service.desk import Desk
from rung.service.grader import view_of
from rung.service.marks import all_marks, counts_of
from rung.service.views import AnsweredView, PlacementSummary, PlacementView
from rung.trouble import Trouble

_PLACE = "placement"


def placement(desk: Desk, last: AnsweredView | None = None) -> PlacementView:
    with desk.fresh():
        record, question = desk.record, asking.open_question(desk, _PLACE)
        asked = len(record.placement)
        if record.placement_finished:
            return _view("finished", asked, last=last, summary=_summary(desk))
        if record.placement_paused and question is None:
            return _view("paused", asked, last=last)
        if question is None and asked == 0:
            return _view("not-started", 0)
        question = question or _choose(desk)
        if question is None:
            return _view("paused", asked, last=last)
    return _asking(desk, question, asked, last)


def start(desk: Desk) -> PlacementView:
    with desk.fresh():
        is_open = desk.record.placement_finished or asking.open_question(desk, _PLACE)
        if not is_open and _choose(desk) is None:
            return finish(desk, "length")
    return placement(desk)


def answer(desk: Desk, token: str, text: str, *, dont_know: bool, seconds: float | None) -> PlacementView:
    question = asking.parse(token)
    with desk.fresh():
        before = asking.found(desk, question)
        if before is None and asking.open_question(desk, _PLACE) != question:
            raise asking.stale()
    if before is not None:
        return placement(desk, asking.past(desk, before))
    event, view = asking.judge(desk, question, text, dont_know=dont_know, seconds=seconds)
    with desk.fresh():
        if asking.found(desk, question) is None:  # the same answer may have come twice meanwhile
            desk.write(event)
            asking.set_open(desk, _PLACE, None)
            reason = stop_reason(desk.beliefs, desk.graph, _items(desk), None, desk.now())
            if reason is not None:
                finish(desk, reason)
            elif _choose(desk) is None:
                finish(desk, "length")
    return placement(desk, view)


def pause(desk: Desk) -> PlacementView:
    with desk.fresh():
        question = asking.open_question(desk, _PLACE)
        if question is not None and not desk.record.placement_finished:
            desk.write(PlacementPaused(**desk.event_fields()))
            desk.set_note(
                "placement/parked", {"item": question.item, "skill": question.skill, "seed": question.seed}
            )
            asking.set_open(desk, _PLACE, None)
    return placement(desk)


def finish(desk: Desk, reason: str = "stopped") -> PlacementView:
    with desk.fresh():
        if not desk.record.placement_finished:
            count = len(desk.record.placement)
            desk.write(PlacementFinished(**desk.event_fields(), reason=reason, items=count))
            asking.set_open(desk, _PLACE, None)
    return placement(desk)


def _asking(desk: Desk, question: Question, asked: int, last: AnsweredView | None) -> PlacementView:
    """The open question with its item; one whose generator fails is passed over."""
    for _ in range(5):
        try:
            item = asking.shown(desk, question)
        except Trouble as trouble:
            if trouble.code != "item-broken":
                return _view("preparing", asked, last=last, preparing=view_of(desk.grader).words)
            with desk.lock:
                desk.broken.add((question.skill, question.item))
                following = _choose(desk)
            if following is None:
                break
            question = following
            continue
        return PlacementView(
            state="asking",
            asked=asked,
            at_least=PLACEMENT_LEAST,
            at_most=PLACEMENT_MOST,
            question=question.token,
            item=item,
            skill_title=desk.graph.title(question.skill),
            last=last,
        )
    return finish(desk, "length")


def _choose(desk: Desk) -> Question | None:
    """Open the next question: the one that was waiting at the pause, or the one that settles most."""
    parked = desk.note("placement/parked")
    if parked:
        desk.set_note("placement/parked", None)
        waiting = Question("placement", parked["skill"], parked["item"], parked["seed"])
        if asking.found(desk, waiting) is None:
            asking.set_open(desk, _PLACE, waiting)
            if asking.open_question(desk, _PLACE) == waiting:
                return waiting
    found = next_question(desk.beliefs, desk.graph, _items(desk), None, desk.now(), desk.seed)
    if found is None:
        return None
    question = Question("placement", found.skill, found.name, found.seed)
    asking.set_open(desk, _PLACE, question)
    return question


def _items(desk: Desk) -> list[ItemSpec]:
    """Items of the skills of the goal (or the suggested one); all of them when those are too few."""
    everything = [
        spec
        for specs in desk.catalog.items.values()
        for spec in specs
        if (spec.skill, spec.name) not in desk.broken
    ]
    role = goals.current_role(desk)
    if role:
        weights = goals.weights_of(desk, role)
        of_goal = [spec for spec in everything if spec.skill in weights]
        if len(of_goal) >= PLACEMENT_MOST:
            return of_goal
    return everything


def _view(
    state: str,
    asked: int,
    *,
    last: AnsweredView | None = None,
    summary: PlacementSummary | None = None,
    preparing: str = "",
) -> PlacementView:
    return PlacementView(
        state=state,  # type: ignore[arg-type]
        asked=asked,
        at_least=PLACEMENT_LEAST,
        at_most=PLACEMENT_MOST,
        preparing=preparing,
        last=last,
        summary=summary,
    )


def _summary(desk: Desk) -> PlacementSummary:
    marks = all_marks(desk)
    answers = desk.record.placement
    supported = [mark for mark in marks.values() if mark.status in ("shown", "inferred")]
    strong = sorted(supported, key=lambda mark: (mark.status != "shown", -(mark.chance or 0.0)))
    following = (
        [step.skill for step in dating.current_plan(desk).steps if step.taught] if desk.catalog.roles else []
    )
    hours = sum(mark.hours for mark in supported)
    counts = counts_of(marks.values())
    if supported:
        words = (
            f"{len(answers)} answers credit you with {len(supported)} skills, about {hours:.0f} hours of work. "
            "Anything may be tested out later."
        )
    else:
        words = f"{len(answers)} answers: you start at the beginning, and the plan is made for that."
    return PlacementSummary(
        items=len(answers),
        right=sum(one.outcome >= 0.5 for one in answers),
        counts=counts,
        credited_hours=hours,
        strong=tuple(strong[:6]),
        first=tuple(marks[skill] for skill in following[:3]),
        words=words,
    )
