"""The map and the page of one skill."""

from __future__ import annotations

from datetime import timedelta

from rung.learner import estimate, explain
from rung.service import evidence, goals
from rung.service.desk import Desk
from rung.service.marks import LEGEND, all_marks, card, counts_of
from rung.service.views import LaneView, LessonCard, MapView, SkillView

_LATER = timedelta(days=14)


def map_view(desk: Desk) -> MapView:
    with desk.fresh():
        marks = all_marks(desk)
        lanes = []
        for area in desk.catalog.areas:
            of_area = tuple(mark for mark in marks.values() if mark.area == area.id)
            lanes.append(LaneView(area.id, area.title, of_area, counts_of(of_area)))
        return MapView(tuple(lanes), counts_of(marks.values()), LEGEND, goals.current_role(desk))


def skill(desk: Desk, skill: str) -> SkillView:
    with desk.fresh():
        node = desk.skill(skill)
        marks, now = all_marks(desk), desk.now()
        seen = estimate(desk.beliefs, desk.graph, skill, now)
        later = estimate(desk.beliefs, desk.graph, skill, now + _LATER)
        reason = explain(desk.beliefs, desk.graph, skill, now)
        known = marks[skill].chance is not None
        lesson = desk.catalog.lessons.get(skill)
        tasks = desk.catalog.tasks_of(skill)
        items = desk.catalog.items.get(skill, ())
        return SkillView(
            mark=marks[skill],
            area_title=next(area.title for area in desk.catalog.areas if area.id == node.area),
            ability=node.ability,
            rule=reason.text,
            wants=_wants(marks[skill].status, bool(items or tasks)),
            low=seen.low if known else None,
            high=seen.high if known else None,
            later=later.p if known else None,
            prerequisites=tuple(marks[p] for p in node.prerequisites),
            unlocks=tuple(marks[d] for d in desk.graph.dependants(skill)),
            lesson=LessonCard(skill, lesson.title, lesson.minutes, skill in desk.record.lessons)
            if lesson
            else None,
            tasks=tuple(card(desk, task) for task in tasks if task.use != "first" or task.home == skill),
            items=items,
            evidence=evidence.rows(desk, skill),
            duties=tuple(desk.catalog.duties[d].text for d in node.duties if d in desk.catalog.duties),
            anchors=tuple(
                (desk.catalog.anchors[a].title, desk.catalog.anchors[a].source)
                for a in node.anchors
                if a in desk.catalog.anchors
            ),
            can_test_out=bool(items or tasks) and not seen.held,
        )


def _wants(status: str, has_content: bool) -> str:
    if not has_content:
        return "Nothing can be shown here yet; the plan counts its hours and says so."
    return {
        "shown": "Solving a fresh variant alone on another day makes it last.",
        "fading": "Solving a fresh variant alone brings it back.",
        "learning": "Solving a task or a quick item alone shows it.",
        "inferred": "One quick item answered right shows it.",
        "unknown": "Answer a quick item to test out, or begin with the lesson.",
    }.get(status, "Solving a task alone shows it.")
