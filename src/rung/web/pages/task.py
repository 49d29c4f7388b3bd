"""A task at work: statement, file, verdict. Every button also works without a script."""

from __future__ import annotations

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rung.service.views import TaskView, VerdictView
from rung.web.answer import answer_of
from rung.web.page import Fields, go, piece, posted, rung_of, show, wants_piece


def task(request: Request) -> Response:
    return _show(request, rung_of(request).task_open(request.path_params["task"]))


def draft(request: Request) -> Response:
    """The file as it is on disk now."""
    view = rung_of(request).task(request.path_params["task"])
    return JSONResponse({"text": view.text, "digest": view.digest})


def save(request: Request, form: Fields) -> Response:
    saved = rung_of(request).save(request.path_params["task"], form["text"], form["digest"])
    return JSONResponse(msgspec.to_builtins(saved))


def run(request: Request, form: Fields) -> Response:
    """The learner's own calls. Nothing is judged or recorded."""
    name = request.path_params["task"]
    result = rung_of(request).run(name, form["text"], form["call"])
    if wants_piece(request):
        return piece(request, "pieces/ran.html", result=result)
    rung_of(request).save(name, form["text"], form["digest"])
    return _show(request, rung_of(request).task(name), result=result, call=form["call"])


def submit(request: Request, form: Fields) -> Response:
    name = request.path_params["task"]
    verdict = rung_of(request).submit(name, form["text"], form["digest"])
    if wants_piece(request):
        view = rung_of(request).task(name)
        return saved(verdict, piece(request, "pieces/judged.html", view=view, verdict=view.latest))
    return go(f"/tasks/{name}#verdict")


def answers(request: Request, form: Fields) -> Response:
    """The answers to the questions of a task that has no file (predict, choose)."""
    name = request.path_params["task"]
    asked = len(rung_of(request).task(name).questions)
    verdict = rung_of(request).submit_answers(name, [answer_of(form, f"q{index}-") for index in range(asked)])
    if wants_piece(request):
        return piece(request, "pieces/judged.html", view=rung_of(request).task(name), verdict=verdict)
    return go(f"/tasks/{name}#verdict")


def hint(request: Request, form: Fields) -> Response:
    name = request.path_params["task"]
    rung_of(request).hint(name)
    if wants_piece(request):
        return piece(request, "pieces/help.html", view=rung_of(request).task(name))
    return go(f"/tasks/{name}#help")


def solution(request: Request, form: Fields) -> Response:
    name = request.path_params["task"]
    view = rung_of(request).solution(name)
    if wants_piece(request):
        return piece(request, "pieces/help.html", view=view)
    return go(f"/tasks/{name}#help")


def reset(request: Request, form: Fields) -> Response:
    name = request.path_params["task"]
    rung_of(request).reset(name)
    return go(f"/tasks/{name}")


def submission(request: Request) -> Response:
    """One past submission: the evidence behind a mark."""
    service = rung_of(request)
    view = service.attempt(request.path_params["submission"])
    return show(request, "submission.html", section="map", verdict=view, view=service.task(view.task))


def saved(verdict: VerdictView, response: Response) -> Response:
    """Tell the editor which text the file holds now, if it holds the submitted one."""
    if verdict.save is not None and verdict.save.saved:
        response.headers["Rung-Digest"] = verdict.save.digest
    return response


def _show(request: Request, view: TaskView, **context: Any) -> Response:
    section = "session" if view.step else "map"
    return show(request, "task.html", section=section, view=view, **({"result": None, "call": ""} | context))


ROUTES = [
    Route("/tasks/{task}", task),
    Route("/tasks/{task}/draft", draft, methods=["GET"]),
    Route("/tasks/{task}/draft", posted(save), methods=["POST"]),
    Route("/tasks/{task}/run", posted(run), methods=["POST"]),
    Route("/tasks/{task}/submit", posted(submit), methods=["POST"]),
    Route("/tasks/{task}/answers", posted(answers), methods=["POST"]),
    Route("/tasks/{task}/hint", posted(hint), methods=["POST"]),
    Route("/tasks/{task}/solution", posted(solution), methods=["POST"]),
    Route("/tasks/{task}/reset", posted(reset), methods=["POST"]),
    Route("/submissions/{submission}", submission),
]
