"""A task at work: its page, its file, drafts, runs, hints, the solution, and the newcomer's live service."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from rung.catalog.model import Task
from rung.config import shorten
from rung.events import HintShown, SolutionShown, TaskOpened
from rung.grading.grader import LiveState
from rung.grading.verdict import Item, RunResult
from rung.service import answers as answer_file
from rung.service import attempts, drafting, finding, stepping
from rung.service.desk import Desk
from rung.service.finding import first_task
from rung.service.grader import unavailable, waiting_words
from rung.service.marks import all_marks, card
from rung.service.views import Action, AttemptView, HintView, Link, ServiceView, TaskView
from rung.trouble import Trouble


def first(desk: Desk) -> TaskView:
    found = first_task(desk)
    if found is None:
        raise Trouble(
            "no-first-task",
            "The content has no task for newcomers.",
            "Nothing was changed.",
            "Begin with the placement, or choose a task from the map.",
            http=404,
        )
    return open_task(desk, found.id)


def task(desk: Desk, name: str) -> TaskView:
    found = desk.task(name)
    drawn = _questions(desk, found)  # before the lock: the grader may take its time
    with desk.fresh():
        history = desk.record.tasks[name]
        there, digest = drafting.on_disk(desk, found)
        submitted = list(reversed(history.submitted))
        latest = attempts.attempt(desk, submitted[0].id) if submitted else None
        text = starter_of(desk, found)
        if there is not None:
            text = there
        elif digest and latest is not None:  # what is there is no text: go on with what was sent last
            text = latest.text
        path = desk.workspace.path(found)
        questions, given, preparing = drawn
        may_see = history.solution_ever or bool(history.passed)
        return TaskView(
            card=card(desk, found),
            prompt=found.prompt,
            file=found.file,
            text=text,
            starter=starter_of(desk, found),
            digest=digest,
            path=str(path),
            shown_path=shorten(path),
            entry=found.entry,
            version=found.version,
            hints=found.hints[: max(history.hints_ever, default=-1) + 1],
            hints_total=len(found.hints),
            solution=found.solution if history.solution_ever and found.solution else None,
            solution_costs="" if may_see else _solution_costs(found),
            skills=tuple(all_marks(desk)[skill] for skill in found.skills if skill in desk.catalog.skills),
            attempts=tuple(_attempt(desk, one.id) for one in submitted),
            latest=latest,
            missing=_missing(found),
            step=stepping.step_for(desk, "task", name),
            next=latest.next if latest else Action("Submit", Link("task", name)),
            unsaved=desk.log.draft(name),
            questions=questions,
            answers=given,
            preparing=preparing,
        )


def open_task(desk: Desk, name: str) -> TaskView:
    found = desk.task(name)
    if answer_file.is_asked(found):
        with desk.fresh():
            due = _draw_is_due(desk, found)
        if due:
            _draw(desk, found)
    else:
        desk.workspace.prepare(found, found.starter)
    with desk.fresh():
        today = desk.today()
        opened = desk.record.tasks[name].opened
        if not any(one.door == desk.door and desk.clock.day(one.at) == today for one in opened):
            desk.write(TaskOpened(**desk.event_fields(), task=name, door=desk.door))
    return task(desk, name)


def run(desk: Desk, name: str, text: str, call: str) -> RunResult:
    found = desk.task(name)
    if desk.grader.state == "failed":
        raise unavailable(desk.grader)
    return desk.grader.run(found, {found.file: text.replace("\r\n", "\n")}, call)


def run_cell(desk: Desk, source: str) -> RunResult:
    if desk.grader.state == "failed":
        raise unavailable(desk.grader)
    return desk.grader.run(None, {"cell.py": source.replace("\r\n", "\n")})


def hint(desk: Desk, name: str) -> HintView:
    with desk.fresh():
        found = desk.task(name)
        total = len(found.hints)
        index = max(desk.record.tasks[name].hints_ever, default=-1) + 1
        if index >= total:
            last = "There are no more hints." if total else "This task has no hints."
            return HintView(index=max(0, total - 1), total=total, text=None, words=last)
        desk.write(HintShown(**desk.event_fields(), task=name, hint=index))
        words = f"Hint {index + 1} of {total}. A pass now counts as passed with help."
        return HintView(index=index, total=total, text=found.hints[index], words=words)


def solution(desk: Desk, name: str) -> TaskView:
    with desk.fresh():
        found = desk.task(name)
        if not found.solution:
            raise Trouble(
                "no-solution",
                "This task asks fresh questions each time and has no solution to show.",
                "Nothing was changed.",
                "Each answer is explained after you submit.",
                http=404,
            )
        if not desk.record.tasks[name].solution:
            desk.write(SolutionShown(**desk.event_fields(), task=name))
        return task(desk, name)


def reset(desk: Desk, name: str) -> TaskView:
    with desk.lock:
        found = desk.task(name)
        desk.workspace.put_beside(found)
        if answer_file.is_asked(found):
            _draw(desk, found)
        else:
            desk.workspace.prepare(found, found.starter)
        desk.log.set_draft(name, None, desk.now())
        return task(desk, name)


def starter_of(desk: Desk, found: Task) -> str:
    """What a fresh file of this task holds; for asked tasks the file as drawn, '' before."""
    return "" if answer_file.is_asked(found) else found.starter


# --- the live service ------------------------------------------------------------------------------------


def service_start(desk: Desk, name: str) -> ServiceView:
    found = desk.task(name)
    if desk.grader.state != "ready":
        raise unavailable(desk.grader)
    source = desk.workspace.read(found)
    state = desk.grader.live(name, found.starter if source is None else source)
    if not state.address:
        running = " The service that ran before goes on." if desk.live else ""
        raise Trouble(
            "service-did-not-start",
            f"The service did not start with this file. {_reason(state)}",
            f"Your file is saved.{running}",
            "Mend the line that is named and save again.",
            http=422,
        )
    desk.live, desk.live_address = name, state.address
    return service_state(desk, name)


def service_state(desk: Desk, name: str) -> ServiceView:
    desk.task(name)
    if desk.live != name or desk.grader.state != "ready":
        return ServiceView(task=name, running=False, address="", words="The service is not running.")
    found = desk.grader.live_metrics(desk.seed)  # always the same traffic, so that two states can be compared
    if found is None:
        words = "The service runs, but its answers cannot be read."
        return ServiceView(task=name, running=True, address=desk.live_address, words=words)
    metrics = {"accuracy": found.accuracy, "false_alarms": float(found.false_alarms)}
    if found.recall is not None:
        metrics = {"recall": found.recall, **metrics}
    words = f"Serving on this machine, measured on {found.n} payments of which {found.frauds} are fraud."
    return ServiceView(task=name, running=True, address=desk.live_address, words=words, metrics=metrics)


def service_request(desk: Desk, payload: Mapping[str, Any]) -> dict[str, Any]:
    if desk.grader.state != "ready" or not desk.live:
        return {"error": "The service is not running."}
    reply = desk.grader.live_request("POST", "/predict", dict(payload))
    if reply is None:
        return {"error": "The service gave no answer."}
    return {"status": reply.status, "json": reply.json, "text": reply.text}


# --- below ------------------------------------------------------------------------------------------------


def _questions(desk: Desk, found: Task) -> tuple[tuple[Item, ...], tuple[str, ...], str]:
    if not answer_file.is_asked(found):
        return (), (), ""
    preparing = waiting_words(desk.grader)
    seed, given = answer_file.read(drafting.on_disk(desk, found)[0] or "")
    if preparing or seed is None:
        return (), (), preparing
    return finding.draw(desk, found, seed), given, ""


def _draw_is_due(desk: Desk, found: Task) -> bool:
    """Whether there are no questions yet, or the present ones have been judged; False while the grader starts."""
    if desk.grader.state != "ready":
        return False
    text, digest = drafting.on_disk(desk, found)
    seed = answer_file.read(text)[0] if text is not None else None
    submitted = desk.record.tasks[found.id].submitted
    used = any(one.seed == seed and one.id in desk.record.judged for one in submitted)
    if seed is None and digest:
        desk.workspace.put_beside(found)  # not readable, and theirs: keep it
    return seed is None or used


def _draw(desk: Desk, found: Task) -> None:
    if desk.grader.state != "ready":
        raise unavailable(desk.grader)
    seed = desk.new_seed()
    questions = finding.draw(desk, found, seed)
    desk.workspace.prepare(found, "")
    desk.workspace.write(found, answer_file.write(seed, [""] * len(questions), questions))


def _solution_costs(found: Task) -> str:
    if not found.solution:
        return ""
    return "Seeing the solution is fine. A pass after it counts as passed with help, until you solve a fresh variant alone."


def _attempt(desk: Desk, submission: str) -> AttemptView:
    sent, judged = desk.record.submissions[submission], desk.record.judged.get(submission)
    return AttemptView(
        submission=submission,
        at=sent.at,
        door=sent.door,
        status=judged.status if judged else None,
        headline=str(judged.verdict.get("headline", "")) if judged else "Saved; not judged yet.",
    )


def _missing(found: Task) -> tuple[str, ...]:
    return tuple(need for need in found.needs if find_spec(need) is None)


def _reason(state: LiveState) -> str:
    if state.error is not None:
        where = f" in line {state.error.lines[-1][0]}" if state.error.lines else ""
        return f"It stops{where} with {state.error.type}: {state.error.message}"
    return {"time": "It took too long.", "memory": "It used too much memory."}.get(
        state.stopped, "It ended at once."
    )
