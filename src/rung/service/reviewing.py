"""One quick item outside of placement: in a review, to test out, or after a lesson."""

from __future__ import annotations

from typing import Literal

from rung.catalog.model import ItemSpec
from rung.events import ItemAnswered
from rung.service import asking, stepping
from rung.service.asking import Question
from rung.service.desk import Desk
from rung.service.grader import waiting_words
from rung.service.views import Action, AnsweredView, Link, ReviewView
from rung.trouble import Trouble

Context = Literal["review", "probe", "lesson"]
_WHY = {
    "review": "Solving a fresh variant keeps a skill.",
    "probe": "Answer it right and the skill is shown.",
    "lesson": "A quick look whether the idea has landed.",
}


def review(desk: Desk, skill: str, context: Context) -> ReviewView:
    with desk.fresh():
        desk.skill(skill)
        question = asking.open_question(desk, skill)
        if question is None or question.context != context or asking.found(desk, question) is not None:
            question = _choose(desk, skill, context)
            asking.set_open(desk, skill, question)
    for _ in range(3):
        try:
            return _view(desk, question, None)
        except Trouble as trouble:
            if trouble.code != "item-broken":
                raise
            with desk.lock:
                desk.broken.add((question.skill, question.item))
                question = _choose(desk, skill, context)
                asking.set_open(desk, skill, question)
    return _view(desk, question, None)


def answer(desk: Desk, token: str, text: str, *, dont_know: bool, seconds: float | None) -> ReviewView:
    question = asking.parse(token)
    if question.context == "placement":
        raise asking.stale()
    with desk.fresh():
        before = asking.found(desk, question)
        if before is None and asking.open_question(desk, question.skill) != question:
            raise asking.stale()
    if before is not None:
        return _view(desk, question, asking.past(desk, before))
    event, view = asking.judge(desk, question, text, dont_know=dont_know, seconds=seconds)
    with desk.fresh():
        if asking.found(desk, question) is None:
            desk.write(event)
            asking.set_open(desk, question.skill, None)
            stepping.done_by_itself(desk, "review", question.skill, seconds=seconds)
    return _view(desk, question, view)


def answered(desk: Desk, event: str) -> AnsweredView:
    with desk.fresh():
        given = desk.record.by_id.get(event)
    if not isinstance(given, ItemAnswered):
        raise Trouble(
            "unknown-answer",
            "There is no answer with this id.",
            "Nothing was changed.",
            "Open the skill on the map: its evidence is listed there.",
            http=404,
        )
    return asking.past(desk, given)


def _choose(desk: Desk, skill: str, context: Context) -> Question:
    """The session's item for this skill, else one that was not asked last."""
    specs = [one for one in desk.catalog.items.get(skill, ()) if (one.skill, one.name) not in desk.broken]
    if not specs:
        raise Trouble(
            "not-taught",
            f"There are no questions on “{desk.graph.title(skill)}” yet.",
            "Nothing was changed; the plan counts the skill as not taught here yet.",
            "Choose another skill from the map.",
            http=404,
        )
    planned = stepping.current(desk)
    wanted = planned.get("item") if planned and planned.get("skill") == skill else None
    spec = next((one for one in specs if one.name == wanted), None) or _other_than_last(desk, skill, specs)
    return Question(context, skill, spec.name, desk.new_seed())


def _other_than_last(desk: Desk, skill: str, specs: list[ItemSpec]) -> ItemSpec:
    asked = [e.item for e in desk.record.evidence.get(skill, ()) if isinstance(e, ItemAnswered)]
    return min(
        specs, key=lambda one: (asked.count(one.name), bool(asked) and asked[-1] == one.name, one.difficulty)
    )


def _view(desk: Desk, question: Question, answered: AnsweredView | None) -> ReviewView:
    preparing = "" if answered else waiting_words(desk.grader)
    item = None
    if answered is not None:
        item = answered.item
    elif not preparing:
        item = asking.shown(desk, question)
    with desk.lock:
        step = stepping.step_for(desk, "review", question.skill)
        following = stepping.following(desk) or Action("Another one", Link("review", question.skill))
        return ReviewView(
            skill=question.skill,
            skill_title=desk.graph.title(question.skill),
            question=question.token,
            item=item,
            preparing=preparing,
            context="review" if question.context == "placement" else question.context,
            why=step.why if step else _WHY.get(question.context, ""),
            step=step,
            answered=answered,
            next=following,
        )
