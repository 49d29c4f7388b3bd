"""Quick items, whoever asks them: which question is open, its variant, and the judging of an answer to it.

A question is named `context:skill/item/seed`. Which one is open is kept beside the log, so that a reload or a restart
shows the same; losing that note loses nothing but the choice of variant.
"""

from __future__ import annotations

import msgspec

from rung.catalog.model import ItemSpec
from rung.events import ItemAnswered, ItemContext
from rung.grading.verdict import Item, ItemVerdict
from rung.service.desk import Desk
from rung.service.grader import unavailable
from rung.service.views import AnsweredView
from rung.trouble import Trouble

MAX_ANSWER = 10_000  # characters kept of one answer


class Question(msgspec.Struct, frozen=True):
    """One item, one variant, one reason to ask."""

    context: ItemContext
    skill: str
    item: str
    seed: int

    @property
    def token(self) -> str:
        return f"{self.context}:{self.skill}/{self.item}/{self.seed}"


def open_question(desk: Desk, place: str) -> Question | None:
    """The question open at `place` ('placement' or a skill); None when there is none or its item is gone."""
    noted = desk.note(f"question/{place}")
    if noted is None:
        return None
    try:
        question = msgspec.convert(noted, Question)
    except msgspec.ValidationError:
        return None
    return question if _spec(desk, question) else None


def set_open(desk: Desk, place: str, question: Question | None) -> None:
    desk.set_note(f"question/{place}", None if question is None else msgspec.to_builtins(question))


def shown(desk: Desk, question: Question) -> Item:
    """The variant to show. Raises Trouble 'grader-starting', 'grader-failed', 'item-broken'."""
    key = (question.skill, question.item, question.seed)
    if key not in desk.items:
        if desk.grader.state != "ready":
            raise unavailable(desk.grader)
        try:
            item = desk.grader.item(*key)
        except Exception as error:  # the author's generator, or the grader's process
            raise _failed(desk, question, error) from error
        if len(desk.items) > 200:
            desk.items.clear()
        desk.items[key] = item
    return desk.items[key]


def parse(token: str) -> Question:
    """The question that a token names. Raises Trouble 'stale-question'."""
    try:
        context, rest = token.split(":", 1)
        skill, item, seed = rest.split("/")
        return msgspec.convert(
            {"context": context, "skill": skill, "item": item, "seed": int(seed)}, Question
        )
    except (ValueError, msgspec.ValidationError) as error:
        raise stale() from error


def judge(
    desk: Desk, question: Question, answer: str, *, dont_know: bool, seconds: float | None
) -> tuple[ItemAnswered, AnsweredView]:
    """Judge an answer; the event is not written yet. Raises Trouble 'grader-starting', 'item-broken'."""
    item = shown(desk, question)
    verdict = _judged(desk, question, "" if dont_know else answer)
    if dont_know:
        verdict = msgspec.structs.replace(verdict, right=False, misconception=None, told="")
    spec = _spec(desk, question)
    event = ItemAnswered(
        **desk.event_fields(),
        skill=question.skill,
        item=question.item,
        seed=question.seed,
        item_kind=item.kind,
        difficulty=spec.difficulty if spec else item.difficulty,
        context=question.context,
        answer="" if dont_know else answer[:MAX_ANSWER],
        outcome=1.0 if verdict.right else 0.0,
        dont_know=dont_know,
        misconception=verdict.misconception,
        seconds=None if seconds is None else min(max(seconds, 0.0), 86_400.0),
    )
    return event, _view(event, item, verdict)


def past(desk: Desk, event: ItemAnswered) -> AnsweredView:
    """An answer given before, with its item built anew from its seed. Raises Trouble as `shown` does."""
    question = Question(event.context, event.skill, event.item, event.seed)
    item = shown(desk, question)
    verdict = msgspec.structs.replace(_judged(desk, question, event.answer), right=event.outcome >= 0.5)
    return _view(event, item, verdict)


def found(desk: Desk, question: Question) -> ItemAnswered | None:
    """The answer to this very question, when it was given already."""
    return desk.record.answers.get((question.context, question.skill, question.item, question.seed))


def stale() -> Trouble:
    return Trouble(
        "stale-question",
        "This question is not open any more.",
        "Your answer was not counted; answers given before it are.",
        "Go on with the question that is shown now.",
        http=409,
    )


def _judged(desk: Desk, question: Question, answer: str) -> ItemVerdict:
    if desk.grader.state != "ready":
        raise unavailable(desk.grader)
    try:
        return desk.grader.judge_item(question.skill, question.item, question.seed, answer)
    except Exception as error:
        raise _failed(desk, question, error) from error


def _view(event: ItemAnswered, item: Item, verdict: ItemVerdict) -> AnsweredView:
    return AnsweredView(
        event=event.id, item=item, answer=event.answer, dont_know=event.dont_know, verdict=verdict
    )


def _spec(desk: Desk, question: Question) -> ItemSpec | None:
    specs = desk.catalog.items.get(question.skill, ())
    return next((spec for spec in specs if spec.name == question.item), None)


def _failed(desk: Desk, question: Question, error: Exception) -> Trouble:
    if desk.grader.state != "ready":  # its process went away and is being started again
        return unavailable(desk.grader)
    return Trouble(
        "item-broken",
        f"The question {question.skill}/{question.item} could not be made ({type(error).__name__}: {error}).",
        "That is our fault; nothing was counted.",
        "Go on with another one, and report this line if you can.",
        http=502,
    )
