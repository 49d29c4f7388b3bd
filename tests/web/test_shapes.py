"""The pure parts of the page: places on the map, positions in time, words, answers read from forms."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rung.service import Rung
from rung.service.views import FinishView, Link, ServiceView
from rung.web import words
from rung.web.addresses import href
from rung.web.answer import answer_of, seconds_of
from rung.web.page import Fields
from rung.web.payments import Field, Offer, Payment, offer, payload_of
from rung.web.picture import LINE_LETTERS, broken, draw
from rung.web.repair import Repair
from rung.web.timeline import band

TODAY = date(2026, 11, 21)


def test_every_mark_of_the_map_has_its_own_place_and_lines_go_to_the_right(rung: Rung) -> None:
    picture = draw(rung.map())
    spots = {spot.mark.skill: spot for lane in picture.lanes for spot in lane.marks}
    assert len({(spot.x, spot.y) for spot in spots.values()}) == len(spots) == 7
    assert all(0 < spot.x < picture.width and 0 < spot.y < picture.height for spot in spots.values())
    assert all(spots[wire.before].x < spots[wire.after].x for wire in picture.wires)
    assert [lane.top for lane in picture.lanes] == sorted(lane.top for lane in picture.lanes)


@given(st.text(alphabet="abcdefgh ", min_size=1, max_size=120))
def test_a_label_never_grows_beyond_its_room(title: str) -> None:
    lines = broken(title)
    assert len(lines) <= 2
    assert all(len(line) <= LINE_LETTERS + 2 for line in lines)


@given(st.integers(0, 5000), st.integers(0, 3000), st.integers(0, 3000))
def test_a_finish_range_is_drawn_in_order_and_inside(soon: int, more: int, rest: int) -> None:
    days = [TODAY + timedelta(n) for n in (soon, soon + more, soon + more + rest)]
    made = band(FinishView(p10=days[0], p50=days[1], p90=days[2], words=""), TODAY)
    assert made is not None
    assert 0 <= made.low <= made.middle <= made.high <= 100
    assert len(made.ticks) <= 12
    assert all(a.at < b.at for a, b in pairwise(made.ticks))


def test_no_finish_gives_no_picture() -> None:
    assert band(FinishView(p10=None, p50=None, p90=None, words=""), TODAY) is None


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (Link("home"), "/"),
        (Link("skill", "py-functions"), "/skills/py-functions"),
        (Link("task", "a/b?c"), "/tasks/a%2Fb%3Fc"),
        (Link("task"), "/"),
        (Link("answer", "00ff"), "/answers/00ff"),
    ],
)
def test_links_lead_to_addresses(link: Link, address: str) -> None:
    assert href(link) == address


def test_numbers_are_said_as_people_say_them() -> None:
    assert words.minutes(0.2) == "1 min"
    assert words.minutes(130) == "2 h 10 min"
    assert words.hours(3.0) == "3 h"
    assert words.hours(3.25) == "3.2 h"
    assert words.percent(0.724) == "72 %"
    assert words.percent(None) == "–"
    assert words.day(TODAY) == "21 November 2026"
    assert words.plural(1, "skill") == "1 skill"
    assert words.plural(2, "skill") == "2 skills"


def test_an_order_is_read_from_its_places() -> None:
    form = Fields(
        {
            "line-0": ["c"],
            "place-0": ["3"],
            "line-1": ["a"],
            "place-1": ["1"],
            "line-2": ["b"],
            "place-2": ["2"],
        }
    )
    assert answer_of(form) == "a\nb\nc"
    assert answer_of(Fields({"answer": ["x\r\ny"]})) == "x\ny"
    assert answer_of(Fields({"q1-answer": ["z"]}), "q1-") == "z"


def test_a_time_that_cannot_be_true_is_no_time() -> None:
    assert seconds_of(Fields({"shown_at": [str(time.time() - 5)]})) == pytest.approx(5, abs=1)
    for given_time in ("", "soon", str(time.time() + 99), "0"):
        assert seconds_of(Fields({"shown_at": [given_time]})) is None


def test_a_payment_is_read_from_a_button_or_from_fields(tmp_path: Path) -> None:
    offered = Offer(
        (Field("amount", "Amount"), Field("night", "At night", "yes-no")),
        (Payment("one", "One", True, {"amount": 3.5}),),
    )
    assert payload_of(Fields({"payment": ["one"]}), offered) == {"amount": 3.5}
    assert payload_of(Fields({"field-amount": ["12,5"], "field-night": ["1"]}), offered) == {
        "amount": 12.5,
        "night": 1,
    }
    assert payload_of(Fields({"field-amount": ["nonsense"]}), offered) == {"amount": 0, "night": 0}
    assert offer(tmp_path) == Offer()


def test_a_repair_remembers_what_was_before() -> None:
    story = Repair()
    wrong = ServiceView(
        task="t", running=True, address="", words="", metrics={"recall": 0.0, "accuracy": 0.97}
    )
    mended = ServiceView(
        task="t", running=True, address="", words="", metrics={"recall": 0.9, "accuracy": 0.97}
    )
    assert [gauge.before for gauge in story.gauges(wrong)] == [None, None]
    assert [gauge.before for gauge in story.gauges(mended)] == [0.0, None]
    assert story.reply("x", {"a": 1}, {"fraud": False}, True).before is None
    assert story.reply("x", {"a": 1}, {"fraud": True}, True).before == {"fraud": False}
